"""Figures and player never differ: every change under every lens, painted here and drawn there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import matplotlib as mpl
from playwright.sync_api import Page, expect

from kasab_map.control import lenses_of
from kasab_map.dataset.sources import as_source
from kasab_map.export.asked import Asked
from kasab_map.export.changes import turns
from kasab_map.export.chart import Chart
from kasab_map.export.picture import drawing
from kasab_map.export.picture import page as page_of
from kasab_map.export.plate import plate
from kasab_map.model import UNKNOWN
from kasab_map.shipped import shipped
from kasab_map.theatre import open_theatre
from tests.browser.test_all_days import PAINTED

Marks = dict[str, list[Any]]
"""Of each place, its status, and whether that is disputed."""


DRAWN = ("editors", "as-reported")
"""Of the other lenses the table is read, which feeds the drawing."""


def drawn(asked: Asked) -> Iterator[tuple[date, Marks]]:
    """Draw every change as SVG, and read what stands in it; without ink, which is no mark."""
    ready = replace(plate(asked), wash=None)
    with drawing(), mpl.rc_context({"svg.fonttype": "none"}):
        figure = page_of((6, 6), 20)
        chart = Chart(figure.add_axes((0, 0, 1, 1)), ready, unit=0.3)
        lons, lats = zip(*(place.lonlat for place in ready.places if place.lonlat), strict=True)
        room = 0.1  # so that every place is within the frame
        chart.pen.axes.set_xlim(min(lons) - room, max(lons) + room)
        chart.pen.axes.set_ylim(min(lats) - room, max(lats) + room)
        for turn in turns(asked):
            of_day = chart.day(turn.day, turn.before, turn.control)
            written = BytesIO()
            figure.savefig(written, format="svg")
            yield turn.day, marks(written.getvalue())
            for artist in of_day:
                artist.remove()


def tabled(asked: Asked) -> Iterator[tuple[date, Marks]]:
    """Give every change as the table has it, of places that the map can show."""
    located = {place.id for place in asked.records.places.values() if place.located}
    for turn in turns(asked):
        own = {place: turn.control[place] for place in located}
        yield turn.day, {place: [now.status, now.disputed] for place, now in own.items()}


def marks(svg: bytes) -> Marks:
    """Read the signs of places from a drawing."""
    ids = [one.get("id", "").split(".") for one in ElementTree.fromstring(svg).iter()]  # noqa: S314
    return {of[1]: [of[2], "disputed" in of[3:]] for of in ids if of[0] == "place"}


def painted(page: Page, lens: str) -> Iterator[tuple[date, Marks]]:
    """Go from change to change in the player, and read what it paints."""
    expect(page.locator("[data-player]")).to_have_attribute("data-lens", lens)
    before = ""
    while True:
        now = page.evaluate(PAINTED)
        if now["day"] == before:
            return
        before = now["day"]
        yield date.fromisoformat(now["day"]), now["places"]
        page.keyboard.press("PageDown")


def test_every_change_is_drawn_as_it_is_painted(saved_page: str, page: Page) -> None:
    asked = Asked(theatre=open_theatre(), files=as_source(shipped("geodata")))
    for lens in lenses_of(asked.records):
        page.goto(f"{saved_page}?lens={lens}")
        seen = dict(painted(page, lens))
        view = replace(asked, lens=lens)
        told = dict(drawn(view) if lens in DRAWN else tabled(view))
        assert set(told) <= set(seen), lens
        for day, own in told.items():
            assert len(own) > 15
            theirs = {place: mark for place, mark in seen[day].items() if place in own}
            assert own == theirs, (lens, day)
            left_out = [seen[day][place] for place in seen[day].keys() - own]
            assert all(mark == [UNKNOWN, False] for mark in left_out), (lens, day)
