"""``caption``: a caption, a text for who cannot see the picture, and how to cite it."""

from pathlib import Path

from kasab_map.export.asked import Asked
from kasab_map.export.citing import address_of, citation, view_of
from kasab_map.export.view import by_status
from kasab_map.export.words import lens_word, place_word, sentence, status_word
from kasab_map.export.writing import Progress
from kasab_map.locale import messages
from kasab_map.model import UNKNOWN


def caption(asked: Asked) -> str:
    """Say whose map it is, of which day and lens, and that lines on it are inferred."""
    say = messages(asked.lang)
    title = sentence(asked.theatre.say(asked.lang).title)
    return say["export.caption"].format(title=title, view=view_of(asked))


def in_words(asked: Asked) -> str:
    """Tell the picture: every place by its status, and how many nobody spoke of."""
    say = messages(asked.lang)
    told = [say["export.alt"].format(date=asked.one_day, lens=lens_word(asked))]
    for (status, disputed), places in by_status(asked).items():
        word = status_word(asked, status, disputed=disputed)
        if status == UNKNOWN and not disputed:
            told.append(say["export.silent"].format(status=word, count=len(places)))
        else:
            names = ", ".join(place_word(asked, asked.records.places[place]) for place in places)
            told.append(f"{word}: {names}.")
    return " ".join(told)


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write three paragraphs under their headings, in plain text."""
    progress(0)
    say = messages(asked.lang)
    cited = f"{citation(asked)} {view_of(asked)} {address_of(asked)}".strip()
    parts = {"caption": caption(asked), "alt": in_words(asked), "cite": cited}
    text = "\n\n".join(f"{say[f'export.head.{key}']}\n{part}" for key, part in parts.items())
    path.write_text(text + "\n", encoding="utf-8")
