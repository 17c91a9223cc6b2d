"""What the edits change, before they are saved: days by lens, each with its cause, and mentions."""

from collections.abc import Iterator
from itertools import groupby

import streamlit as st

from kasab_map.control import Difference
from kasab_map.editing import Effect
from kasab_map.editing.positions import metres_between
from kasab_map.locale import counted, messages
from kasab_map.locale.named import Named
from kasab_map.model import Place
from kasab_map.pages.edit_lanes import show_lanes
from kasab_map.pages.edit_pictures import as_image, frame_of, picture
from kasab_map.pages.edit_session import Session
from kasab_map.theatre import Theatre

MOST = 30
MOST_IDS = 6


def show_effect(session: Session) -> None:
    """Show what would be different."""
    say = messages()
    changes = session.draft.changes()
    if not changes:
        st.write(say["edit.no_edits"])
        return
    effect = session.effect()
    if effect is None or not effect.changes:
        st.write(say["edit.no_effect"])
        return
    days = counted("edit.place_days", effect.place_days)
    st.subheader(f"{counted('edit.edits', len(effect.changes))}: {days}")
    for lens, count in effect.by_lens().items():
        st.markdown(f"- {counted('edit.under', count, lens=_lens(effect, lens))}")
    if "editors" not in effect.by_lens():
        st.write(say["edit.editors_stay"])
    _pictures(session, effect)
    if effect.differences:
        st.caption(say["edit.list"])
    for (lens, place), runs in groupby(
        effect.differences[:MOST], lambda run: (run.lens, run.place)
    ):
        for run in runs:
            _one(effect, run)
        show_lanes(effect.before, effect.after, lens, place)
    if len(effect.differences) > MOST:
        st.write(counted("edit.more", len(effect.differences) - MOST))
    for id_ in effect.moved():
        _moved(effect, id_)
    if effect.facts:
        st.caption(say["edit.facts"])
        st.code("\n".join(effect.facts), language=None, wrap_lines=True)
    if effect.mentions:
        st.caption(say["edit.mentions"])
        st.dataframe([*_gathered(effect)], hide_index=True)


def _moved(effect: Effect, id_: str) -> None:
    """Say how far a place was moved, or how sure it is now."""
    was, is_ = effect.before.places.get(id_), effect.after.places.get(id_)
    place = is_ or was
    if place is None:
        return
    cells = [_cells(one) for one in (was, is_)]
    metres = metres_between(*cells)
    told = f"{metres:,.0f} m" if metres is not None else messages()["edit.place_changes"]
    sure = " → ".join(cell["uncertainty_m"] or "–" for cell in cells)
    st.text(f"{place.names['en']}: {told} (± {sure} m)")


def _cells(place: Place | None) -> dict[str, str]:
    lon, lat = (place.lonlat if place else None) or ("", "")
    sure = place.uncertainty_m if place else None
    return {"lat": str(lat), "lon": str(lon), "uncertainty_m": f"{sure:g}" if sure else ""}


def _gathered(effect: Effect) -> Iterator[dict[str, str]]:
    """Tell of each file once what in it mentions a row: a place is named by hundreds."""
    found: dict[tuple[str, str], list[str]] = {}
    for mention in effect.mentions:
        found.setdefault((mention.where, mention.names), []).append(mention.id)
    for (where, names), ids in found.items():
        more = f" (+{len(ids) - MOST_IDS})" if len(ids) > MOST_IDS else ""
        yield {"where": where, "row": ", ".join(ids[:MOST_IDS]) + more, "names": names}


def _pictures(session: Session, effect: Effect) -> None:
    """Show a day before and after, from the one on which most differs."""
    moved = effect.moved()
    days = [*dict.fromkeys((one.lens, one.first) for one in effect.differences)]
    busiest = effect.busiest()
    if busiest:
        days = [busiest, *(at for at in days if at != busiest)]
    elif moved:
        dates = [*effect.after.days]
        days = [("editors", dates[len(dates) // 2])]
    else:
        return
    key = f"edit-day-{len(session.past)}"
    number = st.session_state.get(key, 0) % len(days)
    lens, day = days[number]
    told = f"{day}, {_lens(effect, lens)}"
    title, back, on = st.columns([6, 1, 1], vertical_alignment="center")
    title.markdown(f"**{told}**")
    for box, arrow, by in ((back, "‹", -1), (on, "›", 1)):
        box.button(
            arrow,
            key=f"{key}{by}",
            help=messages()["edit.other_day"],
            disabled=len(days) == 1,
            on_click=st.session_state.update,
            args=({key: number + by},),
        )
    boxed = {*effect.on(lens, day), *moved}
    frame = frame_of(effect.after, boxed)
    editions = (("edit.before", effect.before), ("edit.after", effect.after))
    for box, (word, records) in zip(st.columns(2), editions, strict=True):
        box.caption(messages()[word])
        theatre = Theatre(records=records, ground=effect.ground, words={})
        drawn = picture(theatre, session.draft.folder, (lens, day), boxed, frame)
        box.html(as_image(drawn, f"{messages()[word]}: {told}"))


def _one(effect: Effect, run: Difference) -> None:
    place = effect.after.places.get(run.place) or effect.before.places[run.place]
    because = ", ".join(effect.causes(run))
    span = str(run.first) if run.days == 1 else f"{run.first} – {run.last}"
    told = messages()["edit.change"].format(
        place=place.names["en"], before=run.before, after=run.after
    )
    st.text(f"{told} ({counted('edit.days', run.days)})")
    st.caption(" · ".join(filter(None, (_lens(effect, run.lens), span, because))))


def _lens(effect: Effect, lens: str) -> str:
    say = messages()
    side = lens.removesuffix("-side")
    if lens.endswith("-side") and side in effect.after.sides:
        name = effect.after.sides[side].name
        return say["lens.side"].format(side=Named(lambda form: name("en", form)))
    return say.get(f"lens.{lens}", lens)
