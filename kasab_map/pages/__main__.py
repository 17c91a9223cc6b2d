"""Run the app, its slow imports begun before the first reader comes.

``python -m kasab_map.pages SCRIPT [OPTIONS OF streamlit run]``. Streamlit reads a script only when
somebody opens it; data frames, shapes and folium take a second or two to import, and the browser
takes as long to load Streamlit's own front end. So both are done at once.
"""

import sys
from importlib import import_module
from threading import Thread

from streamlit.web import cli

# None of these imports Streamlit: two threads must not load one package at the same time.
SLOW = ("kasab_map.theatre.division", "kasab_map.player.basemap")


def _warm() -> None:
    for name in SLOW:
        import_module(name)


if __name__ == "__main__":
    Thread(target=_warm, daemon=True).start()
    sys.argv = ["streamlit", "run", *sys.argv[1:]]
    cli.main()
