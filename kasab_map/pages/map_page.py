"""The map: the player, which is a whole page by itself."""

from kasab_map.pages import frame, take
from kasab_map.pages.opening import opened
from kasab_map.player.component import player


def show() -> None:
    """Show the page."""
    theatre = opened()
    frame.around_player()
    settled = player(theatre.packed, on_take=take.wanted)
    take.offered(theatre.theatre, settled)
