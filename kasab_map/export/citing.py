"""How to cite what is shown, in words and for reference managers: ``bibtex`` and ``csl``."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from kasab_map.export.asked import Asked
from kasab_map.export.words import lens_word, place_word, sentence
from kasab_map.export.writing import Progress
from kasab_map.locale import messages

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "&%$#_"}


def citation(asked: Asked) -> str:
    """Cite the theatre in its own words, with its edition."""
    words = asked.theatre.say(asked.lang)
    edition = messages(asked.lang)["about.edition"].format(edition=asked.records.version)
    return f"{sentence(words.citation or words.title)} {edition}"


def view_of(asked: Asked) -> str:
    """Say which view it is: place, day and lens."""
    say = messages(asked.lang)
    if asked.place:
        place = place_word(asked, asked.records.places[asked.place])
        return say["export.view.place"].format(
            place=place, date=asked.one_day, lens=lens_word(asked)
        )
    return say["export.view"].format(date=asked.one_day, lens=lens_word(asked))


def address_of(asked: Asked) -> str:
    """Give the view's address where the map is published; empty where it is not."""
    if not asked.address:
        return ""
    query = {
        "date": asked.one_day,
        "place": asked.place,
        "lens": asked.one_lens,
        "lang": asked.lang,
    }
    joint = "&" if "?" in asked.address else "?"
    return asked.address + joint + urlencode({key: value for key, value in query.items() if value})


def write_bibtex(asked: Asked, path: Path, progress: Progress) -> None:
    """Write one entry for BibTeX or BibLaTeX, UTF-8."""
    progress(0)
    facts = _facts(asked)
    fields = {
        "title": "{" + _tex(facts["title"]) + "}",
        "author": " and ".join("{" + _tex(name) + "}" for name in facts["authors"]),
        "edition": _tex(facts["edition"]),
        "note": _tex(facts["view"]),
        "url": facts["address"],
        "langid": "english" if asked.lang == "en" else "",
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    path.write_text("\n".join([f"@misc{{{facts['id']},", *lines, "}", ""]), encoding="utf-8")


def write_csl(asked: Asked, path: Path, progress: Progress) -> None:
    """Write a list of one item in CSL-JSON, which Zotero and pandoc read."""
    progress(0)
    facts = _facts(asked)
    item = {
        "id": facts["id"],
        "type": "dataset",
        "title": facts["title"],
        "author": [{"literal": name} for name in facts["authors"]],
        "version": facts["edition"],
        "note": facts["view"],
        "URL": facts["address"],
        "language": asked.lang,
    }
    kept = {key: value for key, value in item.items() if value}
    path.write_text(json.dumps([kept], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _facts(asked: Asked) -> Mapping[str, Any]:
    key = [asked.records.name, asked.records.version, asked.one_day, asked.one_lens, asked.place]
    return {
        "id": re.sub(r"[^A-Za-z0-9.-]+", "-", "-".join(str(part) for part in key if part)),
        "title": asked.records.title,
        "authors": authors(asked),
        "edition": asked.records.version,
        "view": view_of(asked),
        "address": address_of(asked),
    }


def authors(asked: Asked) -> list[str]:
    """Read who made the data from its package, which is the one place that says it."""
    package = json.loads(asked.files.read("datapackage.json"))
    people = package.get("contributors")
    named = [person for person in people if isinstance(person, dict)] if people else []
    return [
        str(person["title"])
        for person in named
        if person.get("title") and person.get("role", "author") == "author"
    ]


def _tex(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in text)
