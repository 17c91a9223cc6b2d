"""What differs between two editions of a theatre, written for a program or for a changelog."""

import json
from collections.abc import Sequence

from kasab_map.control import Difference
from kasab_map.model import Dataset


def as_json(before: Dataset, after: Dataset, found: Sequence[Difference]) -> str:
    """Give ``{"before", "after", "days", "differences": [{"lens", "place", "first", ...}]}``."""
    listed = [
        {
            "lens": one.lens,
            "place": one.place,
            "first": str(one.first),
            "last": str(one.last),
            "before": one.before,
            "after": one.after,
        }
        for one in found
    ]
    total = sum(one.days for one in found)
    told = {"before": before.version, "after": after.version, "days": total, "differences": listed}
    return json.dumps(told, indent=2, ensure_ascii=False)


def as_markdown(before: Dataset, after: Dataset, found: Sequence[Difference]) -> str:
    """Give a table for a changelog, with the number of place-days under each lens."""
    title = f"Edition {before.version} to {after.version}"
    if not found:
        return f"{title}: no place has another status on any day."
    counts = {one.lens: 0 for one in found}
    for one in found:
        counts[one.lens] += one.days
    summary = ", ".join(f"{lens} {days}" for lens, days in counts.items())
    names = {**before.places, **after.places}
    lines = [f"{title}, place-days with another status: {summary}.", ""]
    lines += ["| lens | place | days | before | after |", "|---|---|---|---|---|"]
    for one in found:
        days = f"{one.first}" if one.days == 1 else f"{one.first} to {one.last}"
        name = names[one.place].names["en"]
        lines.append(f"| {one.lens} | {name} | {days} | {one.before} | {one.after} |")
    return "\n".join(lines)
