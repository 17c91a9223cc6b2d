"""Whatever names a theatre, turned into the timeline document that the player reads."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from xyzservices import providers

from kasab_map.dataset import DatasetError
from kasab_map.model import Dataset
from kasab_map.theatre import Theatre, open_theatre

Named = Path | str | Theatre | Dataset | Mapping[str, Any] | None


def document_of(theatre: Named = None) -> dict[str, Any]:
    """Give a theatre's timeline document.

    Parameters
    ----------
    theatre : Path, str, Theatre, Dataset, mapping or None
        Its folder; or what was opened from one; or records alone (then there is no ground, and
        places are shown without areas); or a document, which is kept as it is. None is the
        theatre that travels with the program.

    Raises
    ------
    kasab_map.dataset.DatasetError
        If the folder has problems; it says all of them.
    """
    return with_online_map(_built(theatre))


def with_online_map(document: Mapping[str, Any]) -> dict[str, Any]:
    """Offer an online map, which no player asks for before its reader has switched it on.

    A document that names one itself (``tiles``) keeps its own.
    """
    # Of the free ones, the one that draws what is fought over: hills, and the names of villages.
    # It does not insist on being told the asking page, which a file on disk cannot tell.
    topographic = providers.OpenTopoMap
    offered = {
        "name": topographic.name,
        "url": topographic.build_url(),
        "attribution": topographic.attribution,
    }
    return {"tiles": offered, **document}


def _built(theatre: Named) -> Mapping[str, Any]:
    if isinstance(theatre, Mapping):
        return theatre
    # Geopandas takes seconds to import, and a document needs none of it.
    from kasab_map.territory.errors import TerritoryError  # noqa: PLC0415
    from kasab_map.theatre.division import fault, tessellate_theatre  # noqa: PLC0415
    from kasab_map.timeline import build_timeline  # noqa: PLC0415

    if isinstance(theatre, Dataset):
        return build_timeline(theatre)
    if not isinstance(theatre, Theatre):
        theatre = open_theatre(theatre)
    try:
        cells = tessellate_theatre(theatre)
    except TerritoryError as error:
        # What only shows when the land is divided is told like all that shows when it is read.
        raise DatasetError([fault(error)]) from error
    return build_timeline(
        theatre.records,
        cells,
        ground=theatre.ground,
        words=theatre.words,
        stories=theatre.stories,
    )
