"""Telling Streamlit's page where its server is: one opened by its address need not guess.

Opened at ``/record``, Streamlit's front end first asks for its server under ``/record/``, is told
twice that nothing is there, and then asks one level above. Where we serve it we know what our
pages are called, and say it in the page.
"""

import json

PATHS = (
    *("map", "record", "about", "edit", "stories", "method", "dictionary", "corrections"),
    *("class", "answer"),
)
"""What may stand last in an address and is a page of ours, not a folder of the server's."""

# Relative to the page: whatever stands before it, such as the folder of a proxy, stays.
_SCRIPT = """<script>
(() => {
  const pages = PAGES;
  const parts = location.pathname.replace(/\\/+$/, "").split("/");
  if (!pages.includes(parts[parts.length - 1])) return;
  const path = parts.slice(0, -1).join("/") + "/";
  window.__streamlit = { BACKEND_BASE_URL: location.origin + path };
})();
</script>""".replace("PAGES", json.dumps(PATHS))


def where_the_server_is(page: str) -> str:
    """Give the script that says it; the first page needs none."""
    return _SCRIPT if page in PATHS else ""
