"""The hand-checked facts that the data must keep, chosen from the sources and not from output."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kasab_map import control_on, read_dataset
from kasab_map.model import Dataset

FACTS = Path(__file__).with_name("facts.csv")


def facts() -> Iterator[object]:
    """Give a test case for each row, named by what it asserts."""
    with FACTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            says = row["status"] or f"disputed {row['disputed']}"
            yield pytest.param(row, id=f"{row['place']} {row['date']} {row['lens']} {says}")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return read_dataset()


@pytest.mark.parametrize("fact", [*facts()])
def test_the_data_keeps_the_fact(fact: dict[str, str], dataset: Dataset) -> None:
    day = date.fromisoformat(fact["date"])
    now = control_on(dataset, day, lens=fact["lens"])[fact["place"]]
    told = f"{fact['says']}: {fact['why']} But it came out as {now}"
    if fact["status"].startswith("not-"):
        assert now.status != fact["status"].removeprefix("not-"), told
    elif fact["status"]:
        assert now.status == fact["status"], told
    if fact["disputed"]:
        assert now.disputed is (fact["disputed"] == "yes"), told


def test_there_are_enough_facts_and_each_asserts_something() -> None:
    rows = [param.values[0] for param in facts()]
    assert len(rows) >= 226
    assert all(row["status"] or row["disputed"] for row in rows)
    assert len({(r["place"], r["date"], r["lens"]) for r in rows}) == len(rows)
    assert len({row["lens"] for row in rows}) >= 6
