"""The record in human words: what a reader calls a place, a kind, a day, and who says so."""

from datetime import date

from kasab_map.locale import dates, messages
from kasab_map.model import Dataset


def place_word(dataset: Dataset, place: str | None) -> str:
    """Name a place; empty for what has none."""
    return dataset.places[place].names["en"] if place else ""


def camp_word(dataset: Dataset, camp: str) -> str:
    """Name a category of claimants, as it begins a sentence."""
    word = messages().get(f"side.{camp}") or dataset.camps[camp].names["en"]
    return word[:1].upper() + word[1:]


def kind_word(table: str, kind: str) -> str:
    """Say what sort of claim, event or place it is."""
    words = {"claims": f"record.claim.{kind}", "events": f"event.{kind}"}
    return messages()[words.get(table, f"kind.{kind}")].rstrip(":")


def day_word(day: date | None) -> str:
    """Write a day as people do.

    Examples
    --------
    >>> day_word(date(2014, 4, 3))
    '3 April 2014'
    """
    return dates.day_word(day) if day else messages()["player.undated"]
