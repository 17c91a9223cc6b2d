"""``html``: the whole player in one file that asks nothing of any network."""

from pathlib import Path

from kasab_map.export.asked import Asked
from kasab_map.export.writing import Progress
from kasab_map.player.plugin import standalone


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write the page, opened on the view asked."""
    progress(0)
    path.write_text(page_of(asked), encoding="utf-8")


def page_of(asked: Asked) -> str:
    """Give the page as text."""
    return standalone(
        asked.theatre,
        date=asked.day,
        place=asked.place,
        lens=asked.one_lens,
        lang=asked.lang,
        published=asked.address,
    )
