"""The table and the command, with nothing measured: figures are for ``make bench``."""

import pytest
from typer.testing import CliRunner

from bench import machine, scale
from bench.build import Built
from bench.command import app
from bench.figures import median, p95
from bench.scale import HEADER, Scale, table
from bench.scrubbing import DRAG_DAYS, BenchError, Scrub, across

BUILT = Built(
    control_s=1.5,
    territory_s=0.5,
    page_s=0.1,
    peak_mb=250.0,
    document_mb=10.4,
    gzipped_mb=1.26,
)
SIZE = Scale(1000, 20_000, BUILT, 0.9, Scrub([10.0, 12.0, 30.0], [8.0] * 30, [30]))


def test_a_row_tells_a_size_and_its_cost():
    header, rule, row = table([SIZE]).splitlines()
    assert header == f"| {' | '.join(HEADER)} |"
    assert rule.count("|") == row.count("|") == len(HEADER) + 1
    assert row == (
        "| 1,000 | 20,000 | 2.0 | 0.5 | 250 | 10.4 | 1.3 | 0.9 | 12.0 | 30.0 | 30 | 8.0 | 8.0 |"
    )


def test_what_could_not_be_measured_is_a_dash():
    row = table([Scale(1, 0, BUILT, 180.0, Scrub())]).splitlines()[-1]
    assert row.endswith("| 180.0 | - | - | - | - | - |")


def test_the_95th_of_twenty_is_the_nineteenth():
    values = [float(n) for n in range(20)]
    assert p95(values) == 18.0
    assert p95([]) is median([]) is None


def test_a_drag_goes_over_thirty_days_after_the_one_pressed():
    own_stretch = across(100, 870, 25, 87)
    assert len(own_stretch) == DRAG_DAYS + 1
    assert own_stretch[0] == pytest.approx(100 + 870 * 25.5 / 87)
    thumb = across(0, 1016, 0, 31, inset=8)
    assert (thumb[0], thumb[-1]) == (8, 1008)


def test_the_command_measures_each_size_asked(monkeypatch: pytest.MonkeyPatch):
    asked: list[tuple[int, int, int]] = []

    def measured(places: int, changes: int, days: int) -> Scale:
        asked.append((places, changes, days))
        return SIZE

    monkeypatch.setattr(scale, "measure", measured)
    result = CliRunner().invoke(app, ["--places", "100", "--places", "300"])
    assert result.exit_code == 0, result.output
    assert asked == [(100, 2000, 730), (300, 6000, 730)]
    assert machine.describe() in result.output
    assert result.output.count("| 1,000 | 20,000 |") == 2


def test_the_command_says_what_is_missing(monkeypatch: pytest.MonkeyPatch):
    def none(*_: int) -> Scale:
        raise BenchError("bench drives a browser: pip install playwright")

    monkeypatch.setattr(scale, "measure", none)
    result = CliRunner().invoke(app, [])
    assert result.exit_code == 2
    assert "pip install playwright" in result.output


def test_comparing_methods_of_territory_is_a_word_of_the_same_command():
    result = CliRunner().invoke(app, ["--help"])
    assert "territory" in result.output
