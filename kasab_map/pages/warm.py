"""What is slow to import is imported while the browser loads Streamlit's own front end.

Data frames, shapes and folium take a second or two. Two threads must not load one package at the
same time, or one of them may find half of it: so the first page waits until this is done.
"""

from importlib import import_module
from threading import Thread

# None of these imports Streamlit, which the server loads meanwhile.
_SLOW = ("kasab_map.theatre.division", "kasab_map.player.basemap")


def _load() -> None:
    for name in _SLOW:
        import_module(name)


_loading = Thread(target=_load, daemon=True)


def begin() -> None:
    """Begin, once a process."""
    _loading.start()


def wait() -> None:
    """Wait for the end of what was begun, if it was."""
    if _loading.ident is not None:
        _loading.join()
