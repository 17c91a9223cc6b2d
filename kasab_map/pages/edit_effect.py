"""What the edits change, before they are saved: days by lens, each with its cause, and mentions."""

from itertools import groupby

import streamlit as st

from kasab_map.control import Difference
from kasab_map.editing import Effect
from kasab_map.locale import counted, messages
from kasab_map.pages.edit_lanes import show_lanes
from kasab_map.pages.edit_session import Session

MOST = 30


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
    if effect.mentions:
        st.caption(say["edit.mentions"])
        rows = [{"where": m.where, "row": m.id, "names": m.names} for m in effect.mentions]
        st.dataframe(rows, hide_index=True)


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
        return say["lens.side"].format(side=effect.after.sides[side].names["en"])
    return say.get(f"lens.{lens}", lens)
