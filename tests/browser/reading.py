"""Whether a reader gets at all of a part: each word read, each control pressed, where it stands."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

# Each is scrolled to first, as a reader would; then it must be whole, uncovered and large enough.
FAULTS = """(part, finger) => {
  const controls = "a, button, summary, input, select, [role=button]";
  const shown = [...part.querySelectorAll("*")].filter((one) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    one.getBoundingClientRect().width > 1 && !one.closest("option") &&
    getComputedStyle(one).clipPath !== "inset(50%)"); // for ears alone
  const worded = (one) => [...one.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const wrong = [];
  for (const one of shown) {
    const pressed = one.matches(controls);
    if (!pressed && !worded(one) && !one.matches("svg:not(svg svg)")) continue;
    const name = `${one.tagName} ${one.getAttribute("class") ?? ""} "${one.textContent.trim()}"`;
    const say = (fault) => wrong.push(`${name.slice(0, 70)}: ${fault}`);
    one.scrollIntoView({ block: "nearest", inline: "nearest" });
    const box = one.getBoundingClientRect();
    // Where an element's own words have no size, short ones stand after it.
    const sizes = [null, "::after"].map((part) => parseFloat(getComputedStyle(one, part).fontSize));
    if (worded(one) && Math.max(...sizes) < 12) say("letters under 12 px");
    if (pressed && finger && (box.width < 43.5 || box.height < 43.5))
      say(`${box.width} x ${box.height}`);
    if (box.left < -0.5 || box.right > innerWidth + 0.5) say("cut at a side");
    // Of what is broken over lines, its first.
    const line = one.getClientRects()[0];
    if (line.top < -0.5 || line.bottom > innerHeight + 0.5) say("cut above or below");
    const top = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    const own = top && (one.contains(top) || (top.contains(one) && part.contains(top)) ||
      one.closest("label")?.contains(top)); // a field lies, unseen, over its label's words
    if (!own) say(`under ${top?.tagName} ${top?.getAttribute("class") ?? ""}`);
  }
  return shown.length ? wrong : ["nothing is shown"];
}"""
CROSSED = """(parts) => {
  const boxes = parts.filter((one) => one.checkVisibility())
    .map((one) => [one.textContent, one.getBoundingClientRect()]);
  return boxes.flatMap(([text, a], n) => boxes.slice(n + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
    .map(([other]) => `${text} and ${other}`));
}"""

# What a finger presses on a page around the player, and is smaller than it.
SMALL = """() => [...document.querySelectorAll(
  "[data-testid=stMain] :is(a, button, input, textarea, summary, [role=radio], [role=group])",
)].filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map((one) => [one.textContent, (one.closest("label") ?? one).getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 1 && (width < 43.5 || height < 43.5))
  .map(([text, { width, height }]) => `${text} ${width} x ${height}`)"""


def barriers(page: Page) -> list[str]:
    """Name what axe finds in a page's way, and where."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['target']}" for one in found]


def small(page: Page) -> list[str]:
    """Say what on a page around the player is smaller than a finger."""
    return page.evaluate(SMALL)


def read_on(page: Page, *sizes: tuple[int, int]) -> None:
    """Hold a page around the player to axe, a finger and the width of the screen, at some sizes."""
    main = page.get_by_test_id("stMain")
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        assert barriers(page) == [], (page.url, width)
        assert small(page) == [], (page.url, width)
        assert main.evaluate("one => one.scrollWidth") <= width, (page.url, width)


def faults(part: Locator, *, finger: bool) -> list[str]:
    """Say what of a part is cut, covered, smaller than 12 px or, for a finger, than 44."""
    return part.evaluate(FAULTS, finger)


def crossed(parts: Locator) -> list[str]:
    """Say which of some words lie over which others."""
    return parts.evaluate_all(CROSSED)
