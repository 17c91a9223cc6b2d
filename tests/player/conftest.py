"""A theatre small enough to read, whose every word is out to break the page."""

from dataclasses import replace
from typing import Any

import pytest

from kasab_map.model import Dataset, Source
from kasab_map.timeline import build_timeline
from tests.control.theatres import CLAIMANTS, PLACES, change, claim, theatre

HOSTILE = (
    "</script><script>window.hurt = 1</script><img src=x onerror=window.hurt=1>"
    "<!-- ${window.hurt=1} {{ 7*7 }} {% raise %} {# #} `'\"\\ \u2028 &lt;b&gt;"
)


def hostile() -> Dataset:
    """Two places, one claim and one change, all named by an enemy."""
    said = replace(claim("opposition", "opposition", 3), paraphrase=HOSTILE)
    enemy = {"opposition": replace(CLAIMANTS["opposition"], name=HOSTILE)}
    return replace(
        theatre(said, changes=(replace(change("opposition", 3, said), rationale=HOSTILE),)),
        title=HOSTILE,
        places={
            name: replace(place, names={"en": HOSTILE}, variants=(HOSTILE,), note=HOSTILE)
            for name, place in PLACES.items()
        },
        claimants=dict(CLAIMANTS) | enemy,
        sources={
            "a-paper": Source(
                id="a-paper", publisher=HOSTILE, title=HOSTILE, url="javascript:window.hurt=1"
            )
        },
    )


@pytest.fixture(scope="session")
def document() -> dict[str, Any]:
    """The hostile theatre as the player reads it."""
    return build_timeline(hostile())
