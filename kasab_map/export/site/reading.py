"""Pages for who reads without a script, and for search engines: of each place, day and story."""

from datetime import date
from typing import Any

from kasab_map.export import schema_org
from kasab_map.export.asked import Asked
from kasab_map.export.site.days import DayPages
from kasab_map.export.site.folder import Folder
from kasab_map.export.site.places import PlacePages
from kasab_map.export.site.stories import StoryPages
from kasab_map.export.site.templates import Templates
from kasab_map.export.words import place_word
from kasab_map.export.writing import Progress
from kasab_map.locale import messages

_UP = "../"


def write_pages(
    asked: Asked, folder: Folder, templates: Templates, policy: str, progress: Progress
) -> list[str]:
    """Write them all, and the lists of them; give their addresses in the site."""
    say = messages(asked.lang)
    title = asked.theatre.say(asked.lang).title
    about = schema_org.dataset(asked, folder.base)
    written: list[str] = []

    def put(template: str, here: str, kind: str, values: dict[str, Any], **facts: Any) -> None:
        up = folder.base or _UP
        path = [(title, up), (kind, f"{up}{here.partition('/')[0]}/")]
        own = {
            "policy": policy,
            "here": here.removesuffix("index.html"),
            "up": _UP,
            "linked": schema_org.page(
                values["title"],
                path,
                facts.pop("about", about),
                url=folder.base and folder.base + here.removesuffix("index.html"),
                isPartOf=schema_org.named(about),
                inLanguage=asked.lang,
                **facts,
            ),
        }
        folder.put(here, templates.render(template, **own, **values))
        written.append(own["here"])

    places, days = PlacePages(asked), DayPages(asked)
    total = len(asked.records.places) + len(asked.records.days)
    for n, place in enumerate(asked.records.places.values()):
        progress(n / total)
        here = f"places/{place.id}.html"
        claims = [schema_org.claim(asked, one) for one in places.claims(place.id)]
        put(
            "place.html",
            here,
            say["record.places"],
            places.values(place),
            about=schema_org.place(asked, place, folder.base and folder.base + here),
            hasPart=claims,
        )
    for n, day in enumerate(asked.records.days, len(asked.records.places)):
        progress(n / total)
        put(
            "day.html",
            f"days/{day}.html",
            say["site.days"],
            days.values(day),
            temporalCoverage=str(day),
            hasPart=[schema_org.claim(asked, one) for one in days.claims(day)],
        )
    stories = StoryPages(asked)
    for story in asked.theatre.stories:
        own = [id_ for id_ in stories.cited(story) if id_ in asked.records.claims]
        put(
            "story.html",
            f"stories/{story.id}.html",
            say["story.list"],
            stories.values(story),
            hasPart=[schema_org.claim(asked, asked.records.claims[id_]) for id_ in own],
        )
    for kind, key, entries in (
        ("places", "record.places", _places(asked)),
        ("days", "site.days", _days(asked.records.days)),
        *([("stories", "story.list", _stories(asked))] if asked.theatre.stories else []),
    ):
        told = {"title": say[key], "description": title, "entries": entries}
        put("list.html", f"{kind}/index.html", say[key], told)
    return written


def _places(asked: Asked) -> list[tuple[str, str]]:
    named = [(place_word(asked, one), f"{one.id}.html") for one in asked.records.places.values()]
    return sorted(named)


def _stories(asked: Asked) -> list[tuple[str, str]]:
    return [(one.title, f"{one.id}.html") for one in asked.theatre.stories]


def _days(days: tuple[date, ...]) -> list[tuple[str, str]]:
    return [(str(day), f"{day}.html") for day in days]
