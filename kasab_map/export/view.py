"""One day of the day table under one lens: what a picture draws and a caption tells."""

from kasab_map.control import Control, control_on
from kasab_map.export.asked import Asked


def places_on_the_day(asked: Asked) -> dict[str, Control]:
    """Give each place's control on the day asked, under the lens asked."""
    return control_on(asked.records, asked.one_day, lens=asked.one_lens, known_on=asked.known_on)


def by_status(asked: Asked) -> dict[tuple[str, bool], list[str]]:
    """Gather places by status and dispute, in the order of the theatre's statuses; unknown last."""
    gathered: dict[tuple[str, bool], list[str]] = {
        (status, disputed): []
        for status in (*asked.records.statuses[1:], asked.records.statuses[0])
        for disputed in (False, True)
    }
    for place, now in places_on_the_day(asked).items():
        gathered[now.status, now.disputed].append(place)
    return {look: places for look, places in gathered.items() if places}
