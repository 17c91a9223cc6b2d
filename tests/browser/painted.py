"""What a player shows on each day, and what it should."""

from typing import Any

# What a reader sees of every place, after each frame in which the day has changed.
RECORD_DAYS = """() => {
  const root = document.querySelector("[data-player]");
  window.painted = {};
  const look = () => {
    const marks = [...root.querySelectorAll("[data-place]")];
    window.painted[root.dataset.date] ??= Object.fromEntries(marks.map((mark) =>
      [mark.dataset.place, [mark.dataset.status, mark.dataset.disputed === "true"]]));
    requestAnimationFrame(look);
  };
  look();
}"""


def shown(document: dict[str, Any], day: int, lens: str = "editors") -> dict[str, list[Any]]:
    """Say what each located place should show on a day."""
    statuses = [status["id"] for status in document["statuses"]]
    answer: dict[str, list[Any]] = {}
    for place in document["places"]:
        rows = place["control"].get(lens, [[None, None, 0, 0, 0, [], "", []]])
        row = [row for row in rows if row[0] is None or row[0] <= day][-1]
        if place["lat"] is not None:
            answer[place["id"]] = [statuses[row[2]], bool(row[3])]
    return answer
