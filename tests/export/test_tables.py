"""Tables, opened by programs that are not ours: they hold the day table and run nothing."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import geopandas as gpd
import openpyxl
import pandas as pd
import pytest
from pyarrow import parquet

from kasab_map.export.asked import Asked, ExportError
from kasab_map.export.days import day_table, spans
from kasab_map.export.kinds import export
from kasab_map.export.tables import DAY_COLUMNS, SPAN_COLUMNS
from kasab_map.export.workbook import write as write_workbook
from kasab_map.export.writing import unheard

Exported = Callable[[str], Path]
FORMULA = '=HYPERLINK("http://a.example";"Kasab")'


def with_a_formula(asked: Asked) -> Asked:
    """Name a place, and title a source, like a formula."""
    records = asked.records
    kasab = replace(records.places["kasab"], names={"en": FORMULA})
    first = next(iter(records.sources.values()))
    hostile = replace(
        records,
        places={**records.places, "kasab": kasab},
        sources={**records.sources, first.id: replace(first, title="@SUM(1)")},
    )
    return replace(asked, theatre=replace(asked.theatre, records=hostile))


def test_csv_is_the_day_table(asked: Asked, exported: Exported) -> None:
    with exported("csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert tuple(head) == DAY_COLUMNS
    table = list(day_table(asked.records))
    assert len(rows) == len(table)
    for cells, row in zip(rows, table, strict=True):
        told = dict(zip(head, cells, strict=True))
        assert told["date"] == str(row.day)
        assert (told["lens"], told["place"], told["status"]) == (row.lens, row.place, row.status)
        assert told["disputed"] == str(row.disputed).lower()
        assert told["since"] == (str(row.since) if row.since else "")
        assert told["confidence"] == (row.confidence.value if row.confidence else "")
        assert told["stale_days"] == ("" if row.stale_days is None else str(row.stale_days))
        assert told["claims"] == " ".join(row.claims)


def test_csv_runs_nothing(asked: Asked, tmp_path: Path) -> None:
    target = tmp_path / "kasab.csv"
    export("csv", target, replace(with_a_formula(asked), lens="editors"))
    names = set(pd.read_csv(target)["name"])
    assert f"'{FORMULA}" in names
    assert FORMULA not in names


def test_xlsx_holds_the_day_table_and_the_record(asked: Asked, exported: Exported) -> None:
    book = openpyxl.load_workbook(exported("xlsx"), read_only=True)
    assert book.sheetnames[:2] == ["about", "intervals"]
    head, *rows = book["days"].iter_rows(values_only=True)
    assert head == DAY_COLUMNS
    table = list(day_table(asked.records))
    assert len(rows) == len(table)
    for cells, row in zip(rows, table, strict=True):
        day, lens, place, _, status, disputed, _, _, stale, claims, *_ = cells
        assert isinstance(day, datetime)
        assert (day.date(), lens, place, status) == (row.day, row.lens, row.place, row.status)
        assert (disputed, stale, claims or "") == (
            row.disputed,
            row.stale_days,
            " ".join(row.claims),
        )
    head, *rows = book["intervals"].iter_rows(values_only=True)
    assert head == SPAN_COLUMNS
    assert len(rows) == len(list(spans(asked.records)))
    for name in ("places", "claims", "claimants", "sources", "control_changes", "events"):
        rows = list(book[name].iter_rows(values_only=True))
        assert len(rows) - 1 == len(getattr(asked.records, name))


def test_xlsx_runs_nothing(asked: Asked, tmp_path: Path) -> None:
    target = tmp_path / "kasab.xlsx"
    export("xlsx", target, replace(with_a_formula(asked), lens="editors"))
    book = openpyxl.load_workbook(target)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert not [cell for cell in cells if cell.data_type == "f"]
    marked = {cell.value for cell in cells if cell.quotePrefix}
    assert {FORMULA, "@SUM(1)"} <= marked
    with ZipFile(target) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        assert sheets
        assert not [name for name in sheets if b"<f>" in parts.read(name)]


def test_xlsx_says_so_when_a_sheet_cannot_hold_it(
    asked: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kasab_map.export.workbook._MOST_ROWS", 10)
    with pytest.raises(ExportError, match="a sheet holds 10; ask for one --lens"):
        write_workbook(asked, tmp_path / "kasab.xlsx", unheard)


def test_parquet_is_the_day_table_at_its_points(asked: Asked, exported: Exported) -> None:
    rows = parquet.read_table(exported("parquet")).to_pylist()
    table = list(day_table(asked.records))
    assert len(rows) == len(table)
    for told, row in zip(rows, table, strict=True):
        assert (told["date"], told["lens"], told["place"]) == (row.day, row.lens, row.place)
        assert (told["status"], told["disputed"], told["since"]) == (
            row.status,
            row.disputed,
            row.since,
        )
        assert (told["stale_days"], tuple(told["claims"])) == (row.stale_days, row.claims)
    frame = gpd.read_parquet(exported("parquet"))
    assert frame.crs is not None
    assert frame.crs.is_geographic
    kasab = frame[frame["place"] == "kasab"].geometry.iloc[0]
    assert (kasab.x, kasab.y) == asked.records.places["kasab"].lonlat


def test_a_table_of_one_lens_has_no_other(asked: Asked, tmp_path: Path) -> None:
    target = tmp_path / "kasab.parquet"
    export("parquet", target, replace(asked, lens="as-reported"))
    table = parquet.read_table(target)
    assert set(table["lens"].to_pylist()) == {"as-reported"}
    assert json.loads(table.schema.metadata[b"geo"])["version"] == "1.1.0"
