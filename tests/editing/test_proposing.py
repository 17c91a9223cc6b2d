"""A sentence and a link are read: places in any script, days in any language, and who says so."""

from datetime import date

import pytest

from kasab_map.dataset import read_dataset
from kasab_map.editing.proposing import contradictions, duplicates, propose
from kasab_map.editing.reading_dates import days_in

SHIPPED = read_dataset()


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("SOHR: rebels took Samra on 25 March", "samra"),
        ("Fighters reached Observatory 45 today", "observatory-45"),
        ("سيطرت المعارضة على كسب", "kasab"),
        ("Kesab’da çatışmalar sürüyor", "kasab"),
        ("The army is back at the Kasab crossing", "kasab-crossing"),
    ],
)
def test_a_place_is_found_in_any_spelling(sentence: str, place: str):
    assert propose(sentence, "", SHIPPED).places[0] == place


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("on 25 March", ["2014-03-25"]),
        ("April 2nd, 2014", ["2014-04-02"]),
        ("in the night of 2 to 3 April", ["2014-04-02", "2014-04-03"]),
        ("2014-03-21, then 02.04.2014", ["2014-03-21", "2014-04-02"]),
        ("3 Nisan", ["2014-04-03"]),
        ("٢٣ آذار", ["2014-03-23"]),
        ("ապրիլի 3, 3 ապրիլի", ["2014-04-03"]),
        ("31 April", []),
        ("May they hold", []),
    ],
)
def test_days_are_read_with_their_precision(sentence: str, days: list[str]):
    assert [str(day) for day in days_in(sentence, 2014)] == days


def test_who_says_what_is_proposed():
    said = propose("SOHR: opposition fighters retook Samra on 25 March", "", SHIPPED)
    assert (said.claimants[0], said.kind, said.status) == ("sohr", "recaptured", "opposition")


def test_the_document_is_known_by_its_link():
    source = next(source for source in SHIPPED.sources.values() if source.url)
    assert source.id in propose("", f"{source.url}", SHIPPED).sources
    assert propose("", "https://nowhere.example/1", SHIPPED).sources == ()


def test_what_stands_already_and_what_stands_against_is_shown():
    claim = next(iter(SHIPPED.claims.values()))
    day = claim.event_date
    assert claim in duplicates(SHIPPED, claim.place, claim.claimant, day, day)
    others = contradictions(SHIPPED, claim.place, "contested", day, day)
    assert all(other.status != "contested" for other in others)
    assert not duplicates(SHIPPED, claim.place, claim.claimant, date(1999, 1, 1), date(1999, 1, 2))
