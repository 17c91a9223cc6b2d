"""The timeline document in two parts: what the first map shows, and what may come a moment later.

The second part is a list of places in the document and of what belongs there, so that whoever
puts them together (``static/site/start.js``) needs to know nothing of what a document is.
"""

from collections.abc import Mapping
from typing import Any

Steps = list[str | int]
Later = list[tuple[Steps, Any]]
"""Steps into the document, and the value that stands there in the whole of it."""

_LATER: dict[str, dict[str, Any]] = {
    "claims": {"text": "", "locator": "", "sources": []},
    "claimants": {"note": ""},
    "places": {"note": "", "source": "", "licence": "", "variants": []},
}
"""Of each record of a list, what may wait, and what stands there until it comes."""
_RATIONALE = 6
"""Of a row of control, where the editors' reason stands."""


def part(document: Mapping[str, Any]) -> tuple[dict[str, Any], Later, Later]:
    """Part a document.

    Returns
    -------
    first : dict
        A document too: every place, day and status, without the words of the claims.
    record : list
        What was said, by whom and where.
    relief : list
        The picture under the map; empty when there is none.
    """
    first: dict[str, Any] = {**document, "sources": [], "events": []}
    record: Later = [(["sources"], document["sources"]), (["events"], document["events"])]
    for name, waiting in _LATER.items():
        first[name] = []
        for n, whole in enumerate(document[name]):
            kept = {**whole, **waiting}
            late = {key: whole[key] for key, none in waiting.items() if whole[key] != none}
            record += [([name, n, key], value) for key, value in late.items()]
            first[name].append(kept)
    for n, place in enumerate(first["places"]):
        place["control"] = {
            lens: [
                _without_rationale(row, ["places", n, "control", lens, at], record)
                for at, row in enumerate(rows)
            ]
            for lens, rows in place["control"].items()
        }
    relief: Later = []
    ground = document.get("ground")
    if ground and ground.get("relief"):
        first["ground"] = {**ground, "relief": None}
        relief.append((["ground", "relief"], ground["relief"]))
    return first, record, relief


def _without_rationale(row: list[Any], where: Steps, record: Later) -> list[Any]:
    if row[_RATIONALE]:
        record.append(([*where, _RATIONALE], row[_RATIONALE]))
    return [*row[:_RATIONALE], "", *row[_RATIONALE + 1 :]]
