"""Whatever a cell holds, the reader answers: a whole dataset, or the problems."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kasab_map.dataset import DatasetError, check, read_dataset
from kasab_map.dataset.tables import split_lines, write_rows
from tests.dataset.tiny import LAYERS, TABLES, Theatre

# Texts that come near to being right go deeper than arbitrary ones.
TEXTS = st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(
    ["", " ", "kasab", "samra", "c0001", "c0002 c0003", "2014-03-24", "2014-03-01", "opposition",
     "government", "high", "army", "wire-2014-03-21", "https://a.example/", "2014-06-15", "unknown",
     "\0", "\n", '"', ",", "\ufeff", "=1+1", "-1", "1e400", "\u202e"]
)  # fmt: skip
CELLS = [
    (table, row["id"], column)
    for table, content in TABLES.items()
    for row in csv.DictReader(io.StringIO(content))
    for column in row
]
PROPERTIES = [
    (layer, index, key)
    for layer, features in LAYERS.items()
    for index, item in enumerate(features)
    for key in item["properties"]
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
many_times = settings(max_examples=150, deadline=None)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "geodata"


@pytest.fixture(scope="module")
def shared(folder: Path) -> Theatre:
    return Theatre(folder)


def assert_answers(theatre: Theatre) -> None:
    problems = check(theatre.folder)
    if problems:
        with pytest.raises(DatasetError) as raised:
            read_dataset(theatre.folder)
        assert list(raised.value.problems) == problems
        assert all("\n" not in str(problem) for problem in problems)
        return
    dataset = read_dataset(theatre.folder)
    for table in TABLES:
        assert len(getattr(dataset, table)) == len(theatre.rows(table)), table
    assert len(dataset.places) == sum(map(len, LAYERS.values()))


@many_times
@given(cell=st.sampled_from(CELLS), value=TEXTS)
def test_any_text_in_any_cell(shared: Theatre, cell: tuple[str, str, str], value: str):
    shared.cell(*cell, value)
    try:
        assert_answers(shared)
    finally:
        shared.write(f"{cell[0]}.csv", TABLES[cell[0]])


@many_times
@given(at=st.sampled_from(PROPERTIES), value=JSON)
def test_any_value_in_any_property(shared: Theatre, at: tuple[str, int, str], value: object):
    shared.property(*at, value)
    try:
        assert_answers(shared)
    finally:
        shared.feature(at[0], at[1], lambda item: item)


@many_times
@given(value=JSON, key=st.sampled_from(["geometry", "coordinates", "type", "id", "properties"]))
def test_any_value_in_any_member(shared: Theatre, key: str, value: object):
    def change(item: dict[str, object]) -> None:
        inside = item["geometry"] if key == "coordinates" else item
        assert isinstance(inside, dict)
        inside[key] = value

    shared.feature("villages", 0, change)
    try:
        assert_answers(shared)
    finally:
        shared.feature("villages", 0, lambda item: item)


@settings(max_examples=100, deadline=None)
@given(key=st.sampled_from(["name", "first_day", "bounds", "resources", "version"]), value=JSON)
def test_any_value_in_the_package(shared: Theatre, key: str, value: object):
    shared.package(lambda package: package.update({key: value}))
    try:
        assert_answers(shared)
    finally:
        shared.package(lambda package: package)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    path=st.sampled_from(["claims.csv", "villages.geojson", "datapackage.json"]),
    content=st.binary(max_size=80),
)
def test_any_bytes_in_any_file(shared: Theatre, path: str, content: bytes):
    good = (shared.folder / path).read_bytes()
    (shared.folder / path).write_bytes(content)
    try:
        assert check(shared.folder)
    finally:
        (shared.folder / path).write_bytes(good)


ROWS = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=20),
            min_size=width,
            max_size=width,
        ),
        min_size=1,
    )
)


@given(ROWS)
def test_rows_written_are_rows_read(rows: list[list[str]]):
    found = list(split_lines(write_rows(rows[0], rows[1:]), "table.csv"))
    assert [cells for _, cells in found] == rows  # type: ignore[misc]
    lines = [line for line, _ in found]  # type: ignore[misc]
    assert lines == sorted(set(lines))
