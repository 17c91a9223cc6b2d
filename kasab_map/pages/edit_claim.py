"""A new claim in a minute: a sentence and a link are read, and a person confirms each field."""

from datetime import date

import streamlit as st

from kasab_map.dataset import DatasetError, read_dataset
from kasab_map.editing.proposing import Proposal, contradictions, duplicates, propose
from kasab_map.locale import messages
from kasab_map.model import Claim, Dataset
from kasab_map.pages.edit_session import Session, as_text


def show_claim(session: Session) -> None:
    """Show the form; what it makes is an edit like any other."""
    say = messages()
    with st.expander(say["edit.new"]):
        turn = len(session.draft.sheet("claims").rows)
        sentence = st.text_area(say["edit.sentence"], key=f"claim-sentence-{turn}")
        link = st.text_input(say["edit.link"], key=f"claim-link-{turn}")
        if not sentence:
            return
        dataset = session.dataset() or _saved(session)
        if dataset is None:
            st.write(say["edit.no_effect"])
            return
        proposal = propose(sentence, link, dataset)
        cells = _form(session, dataset, proposal, f"{turn}-{hash((sentence, link))}")
        _beside(dataset, cells)
        fields = [name for name in cells if name != "id"]
        ticked = st.pills(
            say["edit.confirm"], fields, selection_mode="multi", key=f"claim-confirm-{turn}"
        )
        ready = {*ticked} == {*fields}
        st.button(
            say["edit.add"],
            type="primary",
            disabled=not ready,
            on_click=lambda: session.put(session.draft.added("claims", cells), refill=True),
        )


def _form(session: Session, dataset: Dataset, said: Proposal, key: str) -> dict[str, str]:
    draft = session.draft
    days = [str(day) for day in said.days]
    first, last = (days[0], days[-1]) if days else ("", "")
    columns = st.columns(2)
    options = {field.name: [*field.enum] for field in draft.resource("claims").fields if field.enum}
    proposed = {
        "place": (said.places, [*dataset.places]),
        "claimant": (said.claimants, [*dataset.claimants]),
        "kind": ((said.kind,), options["kind"]),
        "status": ((said.status,), options["status"]),
        "confidence": (("medium",), options["confidence"]),
    }
    cells = {"id": draft.next_id("claims")}
    for number, (name, (found, every)) in enumerate(proposed.items()):
        likely = [value for value in found if value in every]
        choices = [*likely, *(value for value in every if value not in likely)]
        chosen = columns[number % 2].selectbox(
            name, choices, index=0 if likely else None, key=f"claim-{name}-{key}"
        )
        cells[name] = as_text(chosen)
    dates = {"event_date": last, "date_earliest": first, "date_latest": last, "reported_date": ""}
    for number, (name, value) in enumerate(dates.items()):
        box = columns[number % 2]
        cells[name] = box.text_input(
            name, value, key=f"claim-{name}-{key}", placeholder="2014-04-03"
        )
    sources = st.multiselect(
        "sources", [*dataset.sources], [*said.sources], key=f"claim-sources-{key}"
    )
    cells["sources"] = as_text(sources)
    cells["paraphrase"] = st.text_input("paraphrase", key=f"claim-paraphrase-{key}")
    return cells


def _beside(dataset: Dataset, cells: dict[str, str]) -> None:
    """Show what the same claimant said already, and who says otherwise."""
    say = messages()
    try:
        first = date.fromisoformat(cells["date_earliest"])
        last = date.fromisoformat(cells["date_latest"])
    except ValueError:
        return
    place, claimant, status = cells["place"], cells["claimant"], cells["status"]
    _listed(say["edit.duplicates"], duplicates(dataset, place, claimant, first, last))
    _listed(say["edit.contradictions"], contradictions(dataset, place, status, first, last))


def _listed(title: str, claims: list[Claim]) -> None:
    if claims:
        st.caption(title)
        st.dataframe(
            [
                {"id": c.id, "day": str(c.event_date), "claimant": c.claimant, "status": c.status}
                | {"paraphrase": c.paraphrase}
                for c in claims
            ],
            hide_index=True,
        )


def _saved(session: Session) -> Dataset | None:
    """Give the folder's own record where nothing is edited yet."""
    try:
        return read_dataset(session.draft.folder)
    except DatasetError:
        return None
