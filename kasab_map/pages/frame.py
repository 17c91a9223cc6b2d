"""The app's frame: Streamlit's own bar and the player's are one bar of 48 px."""

import streamlit as st

BAR_PX = 48

# Streamlit draws the title (as words of the style sheet) and the pages; the player, under it and
# seen through it, draws language and tools at the other end.
_BAR = """
<style>
[data-testid="stHeader"] {
  height: %(bar)dpx; min-height: %(bar)dpx; background: #FBFAF6;
  border-bottom: 1px solid #DAD8D0; box-sizing: border-box;
}
[data-testid="stToolbar"] {
  height: 100%%; padding: 0 20px; gap: 20px; display: flex; align-items: center;
}
[data-testid="stToolbar"]::before {
  content: %(title)s; flex: none; max-width: 32vw; overflow: hidden;
  text-overflow: ellipsis; white-space: nowrap; color: #1E2528;
  font: 700 20px "Source Serif", "Source Serif 4", Georgia, "Noto Serif", serif;
}
[data-testid="stToolbar"] > div { height: 100%%; }
[data-testid="stTopNav"] { height: 100%%; align-items: stretch; }
[data-testid="stTopNav"] :is(div:not(.stMarkdownEllipsis), a) { height: 100%%; }
[data-testid="stTopNavLink"] {
  display: flex; align-items: center; border-radius: 0; padding: 3px 12px 0; font-size: 15px;
  background: none; border-bottom: 3px solid transparent; color: #5E676B;
}
[data-testid="stTopNavLink"][aria-current] { border-bottom-color: #1E2528; }
[data-testid="stTopNavLink"][aria-current] p { font-weight: 600; color: #1E2528; }
[data-testid="stMainBlockContainer"] { padding-top: calc(%(bar)dpx + 1rem); }
@media print {
  [data-testid="stHeader"] { display: none; }
  :is(html, body, #root, .stApp, .stApp > *),
  :is([data-testid="stAppViewContainer"], [data-testid="stMain"]) {
    position: static; display: block; height: auto; overflow: visible; background: none;
  }
  [data-testid="stMainBlockContainer"] { padding: 0; }
}
@media (max-width: 720px) {
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
body:has(.kasab-player:is([data-presenting], [data-speaker], [data-embed]))
[data-testid="stHeader"] {
  display: none;
}
[data-testid="stMainBlockContainer"] { padding: 0; max-width: none; }
[data-testid="stMainBlockContainer"] > [data-testid="stVerticalBlock"] { gap: 0; }
.kasab-streamlit { --kasab-player-height: 100dvh; }
/* By night the bar is seen on the player's own. */
body:has(.kasab-player[data-theme="dark"]) {
  color-scheme: dark;
  [data-testid="stToolbar"]::before, [data-testid="stTopNavLink"][aria-current] p {
    color: #E9E7E0;
  }
  [data-testid="stTopNavLink"], [data-testid="stTopNavLink"] p { color: #A3ABAE; }
  [data-testid="stTopNavLink"][aria-current] { border-bottom-color: #E9E7E0; }
  [data-testid="stExpander"], [data-testid="stExpander"] details { background: #15191B; }
  [data-testid="stExpander"] :is(summary, p, label) { color: #E9E7E0; }
}
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
</style>
"""


def bar(title: str) -> None:
    """Draw the bar of every page."""
    st.html(_BAR % {"bar": BAR_PX, "title": as_css(title)})


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
    st.html(_DESK)


def around_player() -> None:
    """Give the window to the player, its bar under Streamlit's."""
    st.html(_PLAYER)
