"""What a saved page may do, written into the page: run and colour what it carries, nothing else.

Each script and each sheet of the page is named by the hash of its text, so that one which is not
ours never runs, whatever way it found in. A page that is changed by hand loses what was changed.
"""

import base64
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

_PIECE = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r"type=\"application/(?:ld\+)?json\"")
_HEAD = re.compile(r"<head>\n?")

# Where the pictures of an online map come from: https://{s}.tile.example.org/{z}/{x}/{y}.png
_TILES = re.compile(r"(https?://)(\{s\}\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?)/", re.IGNORECASE)


def with_policy(page: str, document: Mapping[str, Any]) -> str:
    """Put the policy of a page into its head, before all that it rules.

    Parameters
    ----------
    page : str
        HTML with a head, whole: a script or sheet changed later would not run.
    document : mapping
        What it shows. The online map that it offers, and no page asks before its reader has
        switched it on, is the one address from which pictures may come.

    Examples
    --------
    >>> with_policy("<head></head><script>go()</script>", {}).split("; ")[1]
    "script-src 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"
    """
    hashes: dict[str, list[str]] = {"script": [], "style": []}
    for kind, attributes, text in _PIECE.findall(page):
        if not _DATA.search(attributes):  # which no browser runs
            hashes[kind.lower()].append(_hash(text))
    rules = (
        "default-src 'none'",
        f"script-src {_listed(hashes['script'])}",
        f"style-src {_listed(hashes['style'])}",
        f"img-src data: blob:{online_pictures(document)}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">\n'
    whole, times = _HEAD.subn(lambda found: found[0] + meta, page, count=1)
    if not times:
        raise ValueError("a page without <head> cannot hold a policy")
    return whole


def online_pictures(document: Mapping[str, Any]) -> str:
    """Give where the pictures of the online map come from, after a space; empty without one."""
    found = _TILES.match(str((document.get("tiles") or {}).get("url", "")))
    return f" {found[1]}{'*.' if found[2] else ''}{found[3]}" if found else ""


def _listed(hashes: list[str]) -> str:
    return " ".join(dict.fromkeys(hashes)) or "'none'"


def _hash(text: str) -> str:
    # A browser reads every line end as one line feed before it takes the hash.
    read = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{base64.b64encode(sha256(read.encode()).digest()).decode('ascii')}'"
