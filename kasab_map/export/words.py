"""The words of an export: what a lens, a status and a place are called in its language."""

from kasab_map.control import find_lens
from kasab_map.export.asked import Asked
from kasab_map.locale import messages
from kasab_map.model import CONTESTED, UNKNOWN, Dataset, Place


def lens_word(asked: Asked) -> str:
    """Name the lens, in a phrase that follows "according to"."""
    say = messages(asked.lang)
    lens = find_lens(asked.records, asked.one_lens)
    if lens.who:
        return asked.records.claimants[lens.who].name
    if lens.side:
        return say["lens.side"].format(side=side_word(asked, lens.side))
    return say[f"lens.{lens.id}"]


def side_word(asked: Asked, side: str) -> str:
    """Name a side."""
    return name_of_side(asked.records, side, asked.lang)


def name_of_side(records: Dataset, side: str, lang: str = "en") -> str:
    """Name a side of some records, as it stands inside a sentence."""
    names = records.sides[side].names
    return names.get(lang) or names["en"]


def status_word(asked: Asked, status: str, *, disputed: bool = False) -> str:
    """Name a status; a dispute without a status is a dispute and nothing else."""
    return name_of_status(asked.records, status, asked.lang, disputed=disputed)


def name_of_status(
    records: Dataset, status: str, lang: str = "en", *, disputed: bool = False
) -> str:
    """Name a status of some records, as it begins a sentence."""
    say = messages(lang)
    if status == UNKNOWN:
        return say["status.disputed" if disputed else "status.unknown"]
    word = say["status.contested"] if status == CONTESTED else name_of_side(records, status, lang)
    word = word[:1].upper() + word[1:]
    return say["status.and_disputed"].format(status=word) if disputed else word


def sentence(text: str) -> str:
    """End a text with a full stop, if it has no end of its own.

    Examples
    --------
    >>> sentence("Who held it?"), sentence("A war")
    ('Who held it?', 'A war.')
    """
    return text if text.endswith((".", "?", "!", "؟", "։")) else f"{text}."


def place_word(asked: Asked, place: Place) -> str:
    """Name a place."""
    return place.names.get(asked.lang) or place.names["en"]
