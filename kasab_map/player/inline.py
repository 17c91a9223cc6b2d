"""JSON that stands within a page: data stays data, whatever it says."""

import json
from typing import Any


def as_json(value: Any) -> str:
    """Write JSON that may stand in a script element: data stays data, whatever it says."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def as_code(value: Any) -> str:
    """Write JSON that may stand in a script which others read as a template before it runs."""
    text = as_json(value)
    for opens in "{%#":  # what begins a template's own words
        text = text.replace("{" + opens, "\\u007b" + opens)
    return text
