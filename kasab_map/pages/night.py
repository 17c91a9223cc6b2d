"""A theme chosen by hand holds on every page: where Streamlit asks the device, the choice answers.

The player keeps its reader's choice in the browser (``state/memory.js``). Streamlit has a theme of
its own, which follows ``prefers-color-scheme``; so that question is answered with the choice, at
once where it is made and from the first on every page that is opened later.
"""

from kasab_map.pages.own_address import PATHS

SCRIPT = """<script>
(() => {
  if (window.kasabNight) return;
  window.kasabNight = true;
  const DARK = "(prefers-color-scheme: dark)";
  const ask = window.matchMedia.bind(window);
  const device = ask(DARK);
  const chosen = () => {
    try {
      return JSON.parse(localStorage.getItem("kasab-map")).theme;
    } catch {
      return "auto";
    }
  };
  class Answer extends EventTarget {
    media = DARK;
    get matches() {
      const theme = chosen();
      return theme === "dark" || (theme !== "light" && device.matches);
    }
  }
  const answer = new Answer();
  const tell = () => answer.dispatchEvent(new Event("change"));
  window.matchMedia = (query) => (query === DARK ? answer : ask(query));
  device.addEventListener("change", tell);
  window.addEventListener("storage", tell);
  // Where Streamlit was here first, it has asked already; after printing it asks again.
  if (document.readyState !== "loading") window.dispatchEvent(new Event("afterprint"));
})();
</script>"""


def chosen_night(page: str) -> str:
    """Give the script for the head of a page, which asks nothing else before it."""
    return SCRIPT if page in ("", *PATHS) else ""
