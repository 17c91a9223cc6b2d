"""What machines read of a page: the theatre, its places and its claims in schema.org's words."""

from typing import Any

from kasab_map.export.asked import Asked
from kasab_map.export.citing import authors
from kasab_map.export.words import place_word
from kasab_map.model import Claim, Place

CONTEXT = "https://schema.org"


def dataset(asked: Asked, address: str = "") -> dict[str, Any]:
    """Describe the theatre as a Dataset.

    Parameters
    ----------
    address : str
        Where it is published; without one it has no address.
    """
    records = asked.records
    words = asked.theatre.say(asked.lang)
    west, south, east, north = records.bounds
    return _known(
        {
            "@context": CONTEXT,
            "@type": "Dataset",
            "@id": address,
            "url": address,
            "name": words.title,
            "description": words.introduction or words.question or words.title,
            "version": records.version,
            "inLanguage": asked.lang,
            "temporalCoverage": f"{records.first_day}/{records.last_day}",
            "spatialCoverage": {
                "@type": "Place",
                "geo": {"@type": "GeoShape", "box": f"{south} {west} {north} {east}"},
            },
            "creator": [{"@type": "Organization", "name": name} for name in authors(asked)],
            "citation": words.citation,
            "isAccessibleForFree": True,
        }
    )


def place(asked: Asked, one: Place, address: str = "") -> dict[str, Any]:
    """Describe a place, without saying who held it: that is for those who claimed it to say."""
    names = [name for name in (*one.names.values(), *one.variants) if name]
    name = place_word(asked, one)
    point = one.lonlat
    return _known(
        {
            "@context": CONTEXT,
            "@type": "Place",
            "@id": address,
            "url": address,
            "name": name,
            "alternateName": [other for other in dict.fromkeys(names) if other != name],
            "geo": point
            and {"@type": "GeoCoordinates", "longitude": point[0], "latitude": point[1]},
            "address": one.country and {"@type": "PostalAddress", "addressCountry": one.country},
        }
    )


def claim(asked: Asked, one: Claim) -> dict[str, Any]:
    """Describe what somebody said, as their word and with where it can be read."""
    records = asked.records
    return _known(
        {
            "@type": "Claim",
            "identifier": one.id,
            "text": one.paraphrase,
            "author": {"@type": "Organization", "name": records.claimants[one.claimant].name},
            "datePublished": one.reported_date and str(one.reported_date),
            "temporalCoverage": str(one.event_date),
            "appearance": [
                _known(
                    {
                        "@type": "CreativeWork",
                        "name": source.title,
                        "publisher": {"@type": "Organization", "name": source.publisher},
                        "datePublished": source.date and str(source.date),
                        "url": source.url,
                        "inLanguage": source.language,
                    }
                )
                for source in map(records.sources.__getitem__, one.sources)
            ],
        }
    )


def page(
    name: str, path: list[tuple[str, str]], about: dict[str, Any], **facts: Any
) -> dict[str, Any]:
    """Describe a page, and by which pages one comes to it: their names and addresses."""
    steps = [
        {"@type": "ListItem", "position": n, "name": said, "item": where}
        for n, (said, where) in enumerate(path, 1)
    ]
    return _known(
        {
            "@context": CONTEXT,
            "@type": "WebPage",
            "name": name,
            "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": steps},
            "about": {key: value for key, value in about.items() if key != "@context"},
            **facts,
        }
    )


def named(thing: dict[str, Any]) -> dict[str, Any]:
    """Name a thing that is described elsewhere."""
    return {key: thing[key] for key in ("@type", "@id", "name") if key in thing}


def _known(facts: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if value not in ("", None, [], {})}
