"""Run the app until it is told to end, its slow imports begun before the first reader comes.

``python -m kasab_map.pages SCRIPT --host HOST --port PORT``, as ``kasab-map serve`` starts it. It
ends with whoever started it: when its standard input closes, nobody is left to stop it.
"""

import os
import signal
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from threading import Thread

from starlette.middleware import Middleware
from streamlit.starlette import App

from kasab_map import progress, serving
from kasab_map.pages import edit_switch, lesson, warm
from kasab_map.pages.guard import Guard
from kasab_map.pages.night import chosen_night
from kasab_map.pages.own_address import where_the_server_is
from kasab_map.pages.page_head import PageHead
from kasab_map.pages.told_machines import ToldMachines

SETTINGS = {
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "logger.hideWelcomeMessage": True,  # to write it, Streamlit would ask for an outside address
    "logger.level": "warning",
    "server.fileWatcherType": "none",
    "server.headless": True,
}
_SHUT_WITHIN_S = 3


def run(
    script: Path, host: str, port: int, names: list[str] | None, *, editing: bool, lessons: bool
) -> None:
    """Serve the app under the names given, or under any."""
    if editing:
        edit_switch.turn_on(host, names)
    if lessons:
        lesson.turn_on()
    sys.argv = [str(script)]  # beside it Streamlit looks for its settings
    framed = bool(serving.published()) and not editing
    guard = Middleware(Guard, names=names, framed=framed)
    machines = ToldMachines(serving.folder(), serving.published())
    told = (chosen_night, where_the_server_is, machines)
    app = App(script, middleware=[guard, Middleware(PageHead, told=told)])
    app.run(config=SETTINGS | {"server.address": host, "server.port": port})


def _end_when_left() -> None:
    """Wait for the end of standard input, which is the end of who started this."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_SHUT_WITHIN_S)
    os._exit(1)


if __name__ == "__main__":
    asked = ArgumentParser(prog="kasab_map.pages")
    asked.add_argument("script", type=Path)
    asked.add_argument("--host", required=True)
    asked.add_argument("--port", type=int, required=True)
    asked.add_argument("--name", action="append", dest="names")
    asked.add_argument("--editing", action="store_true")
    asked.add_argument("--class", action="store_true", dest="lessons")
    progress.tell_of_dividing()
    warm.begin()
    Thread(target=_end_when_left, daemon=True).start()
    run(**vars(asked.parse_args()))
