"""Every worked example of the method page is what the rules make of the shipped record."""

import re
from datetime import date
from pathlib import Path

import pytest

from kasab_map.control import control_on, find_lens
from kasab_map.dataset import read_dataset
from kasab_map.model import Dataset

PAGE = (Path(__file__).parents[2] / "docs" / "method.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([a-z0-9-]+)` \| ([0-9-]{10}) \| `([a-z:-]+)` \| ([a-z ]+) \| .+ \|$", re.M)
EXAMPLES = ROW.findall(PAGE)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return read_dataset()


@pytest.mark.parametrize(("place", "day", "lens", "answer"), EXAMPLES)
def test_the_record_comes_to_what_the_page_says(
    place: str, day: str, lens: str, answer: str, dataset: Dataset
) -> None:
    assert find_lens(dataset, lens).id == lens
    now = control_on(dataset, date.fromisoformat(day), lens=lens)[place]
    told = "disputed" if now.disputed else now.status
    assert told == answer, now


def test_no_example_is_written_so_that_it_is_not_run() -> None:
    tables = PAGE.count("| place | day | lens | answer | because |")
    assert tables >= 6
    lines = [line for line in PAGE.splitlines() if re.match(r"\| `[^`]+` \| 2014", line)]
    assert len(EXAMPLES) == len(lines) > 20
