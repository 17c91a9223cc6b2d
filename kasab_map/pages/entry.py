"""Where the app's script begins."""

from kasab_map.pages import warm


def run() -> None:
    """Show the page that the address asks for, once what it needs has been loaded."""
    warm.wait()
    from kasab_map.pages import navigation  # noqa: PLC0415 -- not before what it would load too

    navigation.run()
