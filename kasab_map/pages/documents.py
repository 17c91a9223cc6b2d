"""Documents that explain the record, each a page: the method, the columns, what was corrected."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import streamlit as st

from kasab_map.locale import messages
from kasab_map.pages.reported import show_reported
from kasab_map.serving import folder
from kasab_map.shipped import shipped

FILES: dict[str, Callable[[], Path]] = {
    "method": lambda: shipped("docs/method.md"),
    "dictionary": lambda: folder() / "README.md",
    "corrections": lambda: folder() / "CHANGELOG.md",
}
"""Where each stands: how the rules work is the program's, the rest the theatre's."""

# Links from file to file lead nowhere here; what they are called says enough.
_TO_A_FILE = re.compile(r"!?\[([^\]]*)\]\((?!https?://|#)[^)]*\)")


def pages() -> dict[str, st.Page]:
    """Give a page for each document that there is; none stands in the bar."""
    return {
        name: st.Page(
            partial(_show, name),
            title=messages()[f"about.{name}"],
            url_path=name,
            visibility="hidden",
        )
        for name, file in FILES.items()
        if _is_there(file)
    }


def without_file_links(text: str) -> str:
    """Keep of a link to another file what it is called.

    Examples
    --------
    >>> without_file_links("See [the method](../docs/method.md) and [SOHR](https://a.example).")
    'See the method and [SOHR](https://a.example).'
    """
    return _TO_A_FILE.sub(r"\1", text)


def _is_there(file: Callable[[], Path]) -> bool:
    try:
        return file().is_file()
    except FileNotFoundError:
        return False


def _show(name: str) -> None:
    if name == "corrections":
        show_reported()
    st.markdown(without_file_links(FILES[name]().read_text(encoding="utf-8")))
