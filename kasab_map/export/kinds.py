"""The kinds of export, a row each, and the one way to write any of them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from kasab_map.export.asked import Asked, ExportError
from kasab_map.export.writing import Progress, replacing, replacing_folder, unheard

Write = Callable[[Asked, Path, Progress], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file.

    Attributes
    ----------
    title : str
        What it is, in a few words, for a list of the kinds.
    writer : str
        Module and function; read only when it is asked for, for some take seconds to import.
    needs : tuple of str
        Libraries that only the extra ``[export]`` brings.
    every_evening : bool
        It holds the record as such, so that it cannot be of one evening's knowledge.
    """

    id: str
    suffix: str
    title: str
    writer: str
    needs: tuple[str, ...] = ()
    every_evening: bool = False


KINDS = {
    kind.id: kind
    for kind in (
        Kind(
            "html",
            ".html",
            "the whole map in one page, without a network",
            "saved_page:write",
            every_evening=True,
        ),
        Kind("site", ".zip", "the map and pages as a folder to serve, or a zip", "site:write"),
        Kind("csv", ".csv", "every place, day and lens, a row each", "comma_separated:write"),
        Kind(
            "xlsx",
            ".xlsx",
            "the same and the whole record, as a workbook",
            "workbook:write",
            ("xlsxwriter",),
        ),
        Kind(
            "parquet",
            ".parquet",
            "every place, day and lens, as GeoParquet",
            "columns:write",
            ("pyarrow",),
        ),
        Kind("geojson", ".geojson", "places, intervals, areas and fronts", "geographic:write"),
        Kind("gpkg", ".gpkg", "the same as styled layers for QGIS", "geopackage:write"),
        Kind("lpf", ".json", "the gazetteer as Linked Places", "linked_places:write"),
        Kind(
            "datapackage",
            ".zip",
            "the data itself, with checksums",
            "data_package:write",
            every_evening=True,
        ),
        *(
            Kind(form, f".{form}", f"a day as {word}", f"picture:write_{form}", ("matplotlib",))
            for form, word in (
                ("svg", "a drawing"),
                ("png", "a picture"),
                ("pdf", "a page to print"),
            )
        ),
        Kind(
            "multiples",
            ".pdf",
            "a small map for each change, on pages to print",
            "multiples:write",
            ("matplotlib",),
        ),
        *(
            Kind(form, f".{form}", word, f"film:write_{form}", ("matplotlib", *more))
            for form, word, more in (
                ("gif", "the changes in turn, for a slide or a message", ()),
                ("mp4", "the same as a film, in full high definition", ("av",)),
                ("webm", "the same film, smaller, for the web", ("av",)),
            )
        ),
        *(
            Kind(kind, ".pdf", title, writer, ("matplotlib", "typst"))
            for kind, title, writer in (
                ("handout", "chronology, maps, words and sources to hand out", "handout:write"),
                (
                    "worksheet",
                    "the claims of a place in a week, with room to judge them",
                    "worksheet:write_worksheet",
                ),
                ("answers", "the same with the record's answers", "worksheet:write_answers"),
            )
        ),
        Kind("caption", ".txt", "caption, alternative text, citation", "caption:write"),
        Kind("bibtex", ".bib", "a citation for LaTeX", "citing:write_bibtex"),
        Kind("csl", ".json", "a citation for Zotero and pandoc", "citing:write_csl"),
    )
}


def export(kind: str, target: Path, asked: Asked, progress: Progress = unheard) -> None:
    """Write a file.

    Parameters
    ----------
    kind : str
        One of :data:`KINDS`.
    target : Path
        The file to be; replaced whole or left as it was.
    asked : Asked
        The theatre, and the view of it.
    progress : callable, optional
        Told the share that is done, from 0 to 1; may raise
        :class:`~kasab_map.export.writing.Cancelled`.

    Raises
    ------
    ExportError
        If a library is missing, or the kind cannot hold what was asked.
    OSError
        If the file cannot be written.
    """
    row = KINDS[kind]
    if asked.known_on and row.every_evening:
        raise ExportError(f"{kind} holds what was said on every day; leave --known-on out")
    missing = [library for library in row.needs if find_spec(library) is None]
    if missing:
        raise ExportError(
            f"{kind} needs {' and '.join(missing)}, which is not installed: "
            "pip install 'kasab-map[export]'"
        )
    module, _, function = row.writer.partition(":")
    write = cast("Write", getattr(import_module(f"kasab_map.export.{module}"), function))
    placed = replacing_folder if kind == "site" and target.suffix != row.suffix else replacing
    with placed(target) as part:
        write(asked, part, progress)
    progress(1)
