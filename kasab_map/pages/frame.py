"""The app's frame: Streamlit's own bar and the player's are one bar of 48 px."""

from functools import cache

import streamlit as st

from kasab_map.pages import night
from kasab_map.player import assets

BAR_PX = 48

# Streamlit draws the title (as words of the style sheet) and the pages; the player, under it and
# seen through it, draws language and tools at the other end. Streamlit says on its app whether it
# is night.
_BAR = """
<style>
:root { %(colours)s }
[data-testid="stHeader"] {
  height: %(bar)dpx; min-height: %(bar)dpx; background: var(--kasab-paper);
  border-bottom: 1px solid var(--kasab-line); box-sizing: border-box;
}
[data-testid="stToolbar"] {
  height: 100%%; padding: 0 20px; gap: 20px; display: flex; align-items: center;
}
[data-testid="stToolbar"]::before {
  content: %(title)s; flex: none; max-width: 32vw; overflow: hidden;
  text-overflow: ellipsis; white-space: nowrap; color: var(--kasab-ink);
  font: 700 20px "Source Serif", "Source Serif 4", Georgia, "Noto Serif", serif;
}
[data-testid="stToolbar"] > div { height: 100%%; }
[data-testid="stTopNav"] { height: 100%%; align-items: stretch; }
[data-testid="stTopNav"] :is(div:not(.stMarkdownEllipsis), a) { height: 100%%; }
[data-testid="stTopNavLink"] {
  display: flex; align-items: center; border-radius: 0; padding: 3px 12px 0; font-size: 15px;
  background: none; border-bottom: 3px solid transparent;
}
[data-testid="stTopNavLink"], [data-testid="stTopNavLink"] p { color: var(--kasab-soft); }
[data-testid="stTopNavLink"][aria-current] { border-bottom-color: var(--kasab-ink); }
[data-testid="stTopNavLink"][aria-current] p { font-weight: 600; color: var(--kasab-ink); }
[data-testid="stMainBlockContainer"] { padding-top: calc(%(bar)dpx + 1rem); }
@media print {
  [data-testid="stHeader"] { display: none; }
  :is(html, body, #root, .stApp, .stApp > *),
  :is([data-testid="stAppViewContainer"], [data-testid="stMain"]) {
    position: static; display: block; height: auto; overflow: visible; background: none;
  }
  [data-testid="stMainBlockContainer"] { padding: 0; }
  /* Paper has no night. */
  .stApp { color-scheme: light; }
  .stApp *:not(a) { color: var(--kasab-ink); }
}
/* A system's own colours draw no edge apart from another: what is chosen keeps a line. */
@media (forced-colors: active) {
  [data-testid="stTopNavLink"]:not([aria-current]) { border-bottom-color: Canvas; }
  [data-testid="stMain"] button:is([aria-checked="true"], [aria-current]) {
    outline: 3px solid Highlight; outline-offset: -3px;
  }
}
[data-testid="stMarkdownContainer"] :is(p, ul, ol, h1, h2, h3) { max-width: 46rem; }
[data-testid="stElementContainer"]:has(> [data-testid="stHtml"] > script:only-child) {
  display: none;
}
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p {
  color: var(--kasab-soft); opacity: 1;
}
/* As large as a finger. */
@media (pointer: coarse) {
  :is([data-testid="stMain"], [data-testid="stHeader"], [data-testid="stSidebar"])
  :is(button, input, summary, [role="radio"], nav a, [data-testid="stPageLink-NavLink"],
  :is([data-testid="stMultiSelect"], [data-testid="stDateInput"]) [role="group"]) {
    min-width: 44px; min-height: 44px;
  }
  [data-testid="stMain"] :is([data-testid="stTextInputRootElement"], [role="group"]) {
    height: auto;
  }
  [data-testid="stPagination"], [data-testid="stPagination"] > div { flex-wrap: wrap; }
  [data-testid="stRadioOption"] { min-height: 44px; align-items: center; }
  :is([data-testid="stMarkdownContainer"], [data-testid="stCaptionContainer"]) a {
    padding-block: 13px;
  }
  /* A table's tools are always there, and not over its columns' names. */
  [data-testid="stFullScreenFrame"]:has([data-testid="stElementToolbar"]) { padding-top: 48px; }
  [data-testid="stElementToolbar"] { top: -58px; }
}
/* By night the colour of links, which a theme gives to what is pressed, is too light for white. */
[data-testid="stMain"] [data-testid="stBaseButton-primary"]:enabled:is(*, :hover, :focus, :active) {
  background: var(--kasab-ink); border-color: var(--kasab-ink); color: var(--kasab-paper);
}
/* A page is told from words by its colour, and stands level with them. */
[data-testid="stPageLink-NavLink"] { padding-inline: 0; }
[data-testid="stPageLink-NavLink"] p { color: var(--kasab-link); text-decoration: underline; }
/* On a low screen the player's tools are as large as a finger beside them. */
@media (max-width: 900px) and (max-height: 500px) {
  [data-testid="stToolbar"] { gap: 8px; }
  [data-testid="stTopNavLink"] { padding-inline: 8px; }
  [data-player-lang] [data-testid="stToolbar"]:has([href$="/class"])::before { display: none; }
}
@media (max-width: 720px) {
  /* A document's tables are as wide as a phone. */
  [data-testid="stMarkdownContainer"] table { font-size: 13px; line-height: 1.35; }
  [data-testid="stMarkdownContainer"] table :is(th, td) {
    padding: 4px 3px; hyphens: auto;
  }
  [data-testid="stMarkdownContainer"] table code {
    font-size: 12px; padding: 0; overflow-wrap: anywhere; white-space: normal;
  }
  [data-testid="stToolbar"] { padding: 0 0 0 16px; gap: 4px; }
  [data-testid="stToolbar"]::before { max-width: 50vw; }
}
</style>
"""

# The player is a whole page, from the window's upper edge to its lower one.
_PLAYER = """
<style>
[data-testid="stHeader"] { background: none; border: 0; }
[data-testid="stHeader"], [data-testid="stHeader"] * { pointer-events: none; }
[data-testid="stHeader"] :is(a, a *, button, button *) { pointer-events: auto; }
[data-testid="stStatusWidget"] { display: none; }
:is([data-player-presenting], [data-player-speaker], [data-player-embed])
[data-testid="stHeader"] {
  display: none;
}
[data-testid="stMainBlockContainer"] { padding: 0; max-width: none; }
[data-testid="stMainBlockContainer"] > [data-testid="stVerticalBlock"] { gap: 0; }
.kasab-streamlit { --kasab-player-height: 100dvh; }
/* The bar is seen on the player's own, by day or by night as its reader chose. */
[data-player-lang] :is([data-testid="stHeader"], [data-testid="stExpander"]) {
  color-scheme: light;
}
[data-player-theme="dark"] :is([data-testid="stHeader"], [data-testid="stExpander"]) {
  color-scheme: dark;
}
[data-testid="stExpander"], [data-testid="stExpander"] details { background: var(--kasab-paper); }
[data-testid="stExpander"] :is(summary, p, label) { color: var(--kasab-ink); }
.kasab-player .kp-header { justify-content: flex-end; }
.kasab-player .kp-header h1 {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
}
</style>
"""

# The editor is a desk: tables to the left, what they change to the right, edge to edge.
_DESK = """
<style>
[data-testid="stMainBlockContainer"] { padding: 60px 20px 24px; max-width: none; }
[data-testid="stMainBlockContainer"] h3 { font-size: 22px; padding: 0; }
[data-testid="stMainBlockContainer"] > [data-testid="stVerticalBlock"] { gap: 10px; }
[data-testid="stMainBlockContainer"] button { white-space: nowrap; }
[data-testid="stMainBlockContainer"] :is(button, input, [data-baseweb="select"]) {
  min-height: 34px; font-size: 14px;
}
[data-testid="stMainBlockContainer"] button p { font-size: 14px; }
[data-testid="stMainBlockContainer"] [data-testid="stText"] { font-size: 14px; }
/* What can be done with the edits stays in reach, however long the table is. */
[data-testid="stLayoutWrapper"]:has(> .st-key-edit-bar) {
  position: sticky; top: %(bar)dpx; z-index: 9; box-sizing: border-box; min-height: 52px;
  width: calc(100%% + 40px); max-width: none; margin: -12px -20px 0; padding: 8px 20px;
  background: var(--kasab-paper); border-bottom: 1px solid var(--kasab-line);
}
.st-key-edit-bar { gap: 8px; }
.st-key-edit-bar > :nth-child(2) { margin-left: auto; }
.st-key-edit-bar [role="radio"] {
  padding: 4px 8px; border: 0; border-radius: 6px; background: none; color: var(--kasab-soft);
}
.st-key-edit-bar [role="radio"][aria-checked="true"]:is(*, :hover, :focus, :active) {
  background: var(--kasab-chosen); color: var(--kasab-ink);
}
.st-key-edit-bar [role="radio"][aria-checked="true"] p { font-weight: 600; color: inherit; }
[data-testid="stColumn"]:has(> * > .st-key-edit-aside, > * > * > .st-key-edit-aside) {
  border-left: 1px solid var(--kasab-line); padding-left: 20px;
}
.st-key-edit-aside [class*="st-key-edit-problem-"] { gap: 6px; }
[data-testid="stMainBlockContainer"] [data-testid="stCaptionContainer"] { margin-bottom: -8px; }
</style>
"""


def bar(title: str) -> None:
    """Draw the bar of every page."""
    st.html(_BAR % {"bar": BAR_PX, "title": as_css(title), "colours": colours()})
    st.html(night.SCRIPT, unsafe_allow_javascript=True)


@cache
def colours() -> str:
    """Give the player's colours to the pages around it, each with its other one for the night."""
    return " ".join(
        f"--kasab-{name}: light-dark({day}, {dark});"
        for name, (day, dark) in assets.colours().items()
    )


def as_css(text: str) -> str:
    r"""Write a text as a string of a style sheet, whatever it says.

    Examples
    --------
    >>> as_css("Who?")
    '"Who\\3f "'
    """
    letters = (c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text)
    return f'"{"".join(letters)}"'


def around_tables() -> None:
    """Give the window to the editor's tables."""
    st.html(_DESK % {"bar": BAR_PX})


def around_player() -> None:
    """Give the window to the player, its bar under Streamlit's."""
    st.html(_PLAYER)
