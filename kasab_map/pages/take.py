"""Take it with you: every kind of file, made while the reader waits, of the view that is shown."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.estimates import estimate
from kasab_map.export.kinds import KINDS
from kasab_map.export.making import Making
from kasab_map.locale import messages
from kasab_map.serving import folder, published
from kasab_map.theatre import Theatre

_WANTED, _MAKING = "take.wanted", "take.making"
_TEXTS = {".txt": None, ".bib": "latex"}
_ALSO_TEXT = frozenset({"csl"})
_PAUSE_S = 0.2


def wanted() -> None:
    """Remember that the reader asked for files: the player calls it before the page runs."""
    st.session_state[_WANTED] = True


def offered(theatre: Theatre, view: Mapping[str, str | None]) -> None:
    """Open the dialog, if it was asked for."""
    if st.session_state.pop(_WANTED, False):
        _stop()
        st.dialog(messages()["take.title"], width="large", on_dismiss=_stop)(_dialog)(theatre, view)


def _stop() -> None:
    making: Making | None = st.session_state.pop(_MAKING, None)
    if making:
        making.cancel()


def _dialog(theatre: Theatre, view: Mapping[str, str | None]) -> None:
    say = messages()
    asked = asked_of(theatre, view)
    kind = st.radio(
        say["take.kind"],
        list(KINDS),
        format_func=lambda id_: f"**{id_}**: {KINDS[id_].title}",
        on_change=_stop,
        key="take.kind",
    )
    st.caption(_guessed(kind, asked))
    making: Making | None = st.session_state.get(_MAKING)
    if making is None:
        if st.button(say["take.make"], type="primary"):
            st.session_state[_MAKING] = Making(kind, asked)
            st.rerun(scope="fragment")
    elif making.at_work:
        st.button(say["take.cancel"], on_click=_stop)
        bar = st.progress(0.0)
        while making.at_work:  # a press on the button above ends this run of the dialog
            bar.progress(making.done)
            making.wait(_PAUSE_S)
        st.rerun(scope="fragment")
    elif making.content is None:
        st.error(making.problem)
    else:
        _given(making, asked)


def _given(making: Making, asked: Asked) -> None:
    row = KINDS[making.kind]
    content = making.content or b""
    name = "-".join([asked.records.name, str(asked.one_day), asked.one_lens.replace(":", "-")])
    st.download_button(
        messages()["take.save"].format(size=_size(len(content) / 1000)),
        content,
        f"{name}-{making.kind}{row.suffix}",
        on_click="ignore",
        type="primary",
    )
    if row.suffix in _TEXTS or row.id in _ALSO_TEXT:
        st.code(content.decode(), language=_TEXTS.get(row.suffix), wrap_lines=True)


def asked_of(theatre: Theatre, view: Mapping[str, str | None]) -> Asked:
    """Ask for the view that the player has settled on."""
    day = view.get("date")
    return Asked(
        theatre=theatre,
        files=as_source(folder()),
        lens=view.get("lens") or None,
        day=date.fromisoformat(day) if day else None,
        place=view.get("place") or None,
        lang=view.get("lang") or "en",
        address=published(),
    )


def _guessed(kind: str, asked: Asked) -> str:
    size, seconds = estimate(kind, asked)
    return messages()["take.about"].format(size=_size(size), seconds=f"{seconds:.2g}")


def _size(kilobytes: float) -> str:
    if kilobytes < 1000:
        return f"{max(kilobytes, 1):.0f} KB"
    return f"{kilobytes / 1000:.1f} MB"
