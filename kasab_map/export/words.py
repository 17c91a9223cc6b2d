"""The words of an export: what a lens, a status and a place are called in its language."""

from dataclasses import replace

from kasab_map.control import find_lens, lenses_of
from kasab_map.export.asked import Asked
from kasab_map.locale import messages
from kasab_map.locale.named import Named, of_catalogue
from kasab_map.model import CONTESTED, UNKNOWN, Dataset, Place


def lens_word(asked: Asked) -> Named:
    """Name the lens, and the evening if one was asked, in a phrase for after "according to"."""
    if asked.known_on is None:
        return _lens_word(asked)
    say = messages(asked.lang)
    return of_catalogue(say, "export.known_on", lens=_lens_word(asked), date=str(asked.known_on))


def _lens_word(asked: Asked) -> Named:
    say = messages(asked.lang)
    lens = find_lens(asked.records, asked.one_lens)
    if lens.who:
        name = asked.records.claimants[lens.who].name
        return Named(lambda _: name)
    if lens.side:
        return of_catalogue(say, "lens.side", side=side_word(asked, lens.side))
    return of_catalogue(say, f"lens.{lens.id}")


def lens_words(asked: Asked) -> dict[str, str]:
    """Name every lens of the theatre, by its id."""
    return {id_: f"{lens_word(replace(asked, lens=id_))}" for id_ in lenses_of(asked.records)}


def side_word(asked: Asked, side: str) -> Named:
    """Name a side."""
    return name_of_side(asked.records, side, asked.lang)


def name_of_side(records: Dataset, side: str, lang: str = "en") -> Named:
    """Name a side of some records, as it stands inside a sentence."""
    return Named(lambda form: records.sides[side].name(lang, form))


def status_word(asked: Asked, status: str, *, disputed: bool = False) -> Named:
    """Name a status; a dispute without a status is a dispute and nothing else."""
    return name_of_status(asked.records, status, asked.lang, disputed=disputed)


def name_of_status(
    records: Dataset, status: str, lang: str = "en", *, disputed: bool = False
) -> Named:
    """Name a status of some records, as it begins a sentence."""
    say = messages(lang)
    if status == UNKNOWN:
        return of_catalogue(say, "status.disputed" if disputed else "status.unknown")
    side = None if status == CONTESTED else name_of_side(records, status, lang).begun()
    word = side or of_catalogue(say, "status.contested")
    return of_catalogue(say, "status.and_disputed", status=word) if disputed else word


def state_word(asked: Asked, status: str, *, disputed: bool = False) -> Named:
    """Name a status as it stands inside a sentence."""
    say = messages(asked.lang)
    if status == UNKNOWN:
        return of_catalogue(say, "state.disputed" if disputed else "state.unknown")
    side = None if status == CONTESTED else side_word(asked, status)
    word = side or of_catalogue(say, "state.contested")
    return of_catalogue(say, "state.and_disputed", status=word) if disputed else word


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
