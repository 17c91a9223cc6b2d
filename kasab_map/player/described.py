"""What a page says of its data to machines that look for data: a Dataset in schema.org's words."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any


def described(document: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """Describe a theatre's record.

    Parameters
    ----------
    document : mapping
        From :func:`kasab_map.timeline.build_timeline`.
    lang : str
        Whose words to take; English where they are missing.

    Examples
    --------
    >>> bounds = {"bounds": [[35.5, 35.6], [36.1, 36.3]]}
    >>> of = {"title": "A war", "first": "2014-03-21", "days": 2, "view": bounds}
    >>> found = described(of, "en")
    >>> found["name"], found["temporalCoverage"]
    ('A war', '2014-03-21/2014-03-22')
    """
    words = document.get("words") or {}
    own = words.get(lang) or words.get("en") or {}
    told = (own.get("question"), own.get("introduction"))
    first = date.fromisoformat(document["first"])
    (south, west), (north, east) = document["view"]["bounds"]
    said = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": own.get("title") or document["title"],
        "description": " ".join(filter(None, told)) or document["title"],
        "creditText": own.get("citation"),
        "version": document.get("edition"),
        "temporalCoverage": f"{first}/{first + timedelta(days=document['days'] - 1)}",
        "spatialCoverage": {
            "@type": "Place",
            "geo": {"@type": "GeoShape", "box": f"{south} {west} {north} {east}"},
        },
    }
    return {key: value for key, value in said.items() if value}
