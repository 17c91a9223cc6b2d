"""Whatever names a theatre, turned into the timeline document that the player reads."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from xyzservices import providers

from kasab_map.model import Dataset
from kasab_map.shipped import shipped

Theatre = Path | str | Dataset | Mapping[str, Any] | None


def document_of(theatre: Theatre = None) -> dict[str, Any]:
    """Give a theatre's timeline document.

    Parameters
    ----------
    theatre : Path, str, Dataset, mapping or None
        Its folder; or what was read from one (then no land is known, and places are shown
        without areas); or a document, which is kept as it is. None is Kasab in 2014.

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


def _built(theatre: Theatre) -> Mapping[str, Any]:
    if isinstance(theatre, Mapping):
        return theatre
    # Geopandas takes seconds to import, and a document needs none of it.
    from kasab_map.dataset import read_dataset  # noqa: PLC0415
    from kasab_map.timeline import build_timeline  # noqa: PLC0415

    if isinstance(theatre, Dataset):
        return build_timeline(theatre)
    folder = folder_of(theatre)
    return on_its_ground(read_dataset(folder), folder)


def on_its_ground(dataset: Dataset, folder: Path) -> dict[str, Any]:
    """Give the document of a theatre already read, with the ground of the folder it came from."""
    from kasab_map.theatre import tessellate_theatre  # noqa: PLC0415
    from kasab_map.timeline import build_timeline  # noqa: PLC0415

    return build_timeline(dataset, tessellate_theatre(dataset, folder))


def folder_of(theatre: Theatre = None) -> Path:
    """Give the folder of a theatre; a document or a dataset has none of its own."""
    if isinstance(theatre, Path | str):
        return Path(theatre)
    return shipped("geodata") if theatre is None else Path()
