"""Driving Debian's own Firefox over WebDriver BiDi, which it speaks by itself.

Playwright brings a patched Firefox of its own and cannot drive the one a reader has; this is the
little of the protocol that the tests need (https://w3c.github.io/webdriver-bidi/).
"""

import contextlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

NAMES = ("firefox-esr", "firefox")
PATIENCE_S = 30
LOCAL = ("file:", "data:", "blob:", "about:", "http://127.0.0.1:")
# Keys without a character, as WebDriver writes them.
KEYS = {
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Tab": "\ue004",
    "PageUp": "\ue00e",
    "PageDown": "\ue00f",
    "End": "\ue010",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowRight": "\ue014",
}
# All the browser's own errands end nowhere, too.
NO_NETWORK = {"proxyType": "manual", "httpProxy": "127.0.0.1:9", "sslProxy": "127.0.0.1:9"}


def firefox() -> str:
    """Give the path of a Firefox: what ``FIREFOX`` names, or the first one installed."""
    for name in (os.environ.get("FIREFOX", ""), *NAMES):
        found = name and shutil.which(name)
        if found:
            return found
    raise FileNotFoundError(
        "no Firefox: install one (Debian: apt-get install firefox-esr), or set FIREFOX=/path/to/one"
    )


@contextlib.contextmanager
def running(profile: Path) -> Iterator["Firefox"]:
    """Start a headless Firefox with an empty profile, and end it."""
    command = [firefox(), "--headless", "--no-remote", "--profile", str(profile)]
    with (
        (profile / "firefox.log").open("w", encoding="utf-8") as log,
        subprocess.Popen(
            [*command, "--remote-debugging-port", "0"], stdout=log, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            with connect(_address(process, profile), max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()


def _address(process: "subprocess.Popen[bytes]", profile: Path) -> str:
    """Wait for the file in which Firefox tells where it listens."""
    told = profile / "WebDriverBiDiServer.json"
    for _ in range(PATIENCE_S * 10):
        with contextlib.suppress(FileNotFoundError, json.JSONDecodeError):
            where = json.loads(told.read_text(encoding="utf-8"))
            return f"ws://{where['ws_host']}:{where['ws_port']}/session"
        try:
            process.wait(0.1)  # the pause between two looks, cut short if it has died
        except subprocess.TimeoutExpired:
            continue
        break
    printed = (profile / "firefox.log").read_text(encoding="utf-8")
    raise RuntimeError(f"Firefox did not start:\n{printed}")


class Firefox:
    """One tab; ``wrong`` gathers its script errors and what it asked of others."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._last = 0
        self._tab = ""
        self.wrong: list[str] = []
        told = self.call("session.new", capabilities={"alwaysMatch": {"proxy": NO_NETWORK}})
        self.version = told["capabilities"]["browserVersion"]
        self.call("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and wait for its answer, noting what happens meanwhile."""
        self._last += 1
        self._socket.send(json.dumps({"id": self._last, "method": method, "params": params}))
        while True:
            told = json.loads(self._socket.recv(timeout=PATIENCE_S))
            if told["type"] == "event":
                self._note(told["method"], told["params"])
            elif told["id"] == self._last:
                if told["type"] == "error":
                    raise RuntimeError(f"{method}: {told['error']}: {told['message']}")
                return told["result"]

    def _note(self, event: str, told: dict[str, Any]) -> None:
        if event == "log.entryAdded" and told["level"] == "error":
            self.wrong.append(f"error: {told['text']}")
        elif event == "network.beforeRequestSent":
            url = told["request"]["url"]
            if not url.startswith(LOCAL):
                self.wrong.append(f"asked outside: {url[:200]}")

    def open(self, url: str, size: tuple[int, int]) -> None:
        """Open an address in a new tab of a size, in place of the one before."""
        before, self._tab = self._tab, self.call("browsingContext.create", type="tab")["context"]
        if before:
            self.call("browsingContext.close", context=before)
        viewport = {"width": size[0], "height": size[1]}
        self.call("browsingContext.setViewport", context=self._tab, viewport=viewport)
        self.goto(url)

    def goto(self, url: str) -> None:
        """Go to an address and wait until its page is there."""
        self.call("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """Give the value of an expression, or of its promise, as JSON has it."""
        told = self.call(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then((value) => JSON.stringify(value))",
            target={"context": self._tab},
            awaitPromise=True,
        )
        if told["type"] == "exception":
            raise RuntimeError(told["exceptionDetails"]["text"])
        return json.loads(told["result"].get("value", "null"))

    def until(self, condition: str) -> None:
        """Wait, frame by frame, until a condition holds; in vain, say which."""
        limit = f"performance.now() + {PATIENCE_S * 900}"
        held = self.evaluate(
            f"new Promise((tell) => {{ const end = {limit}; const look = () => ({condition})"
            " ? tell(true) : performance.now() > end ? tell(false)"
            " : requestAnimationFrame(look); look(); })"
        )
        assert held, f"never came true: {condition}"

    def press(self, *keys: str) -> None:
        """Press keys one after the other, named or typed."""
        strokes = [
            {"type": kind, "value": KEYS.get(key, key)}
            for key in keys
            for kind in ("keyDown", "keyUp")
        ]
        self._act({"type": "key", "id": "keys", "actions": strokes})

    def drag(self, points: Sequence[tuple[float, float]]) -> None:
        """Press on the first point and move over the others, a frame each."""
        for n, (x, y) in enumerate(points):
            moved = [{"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0}]
            pressed = [{"type": "pointerDown", "button": 0}] if n == 0 else []
            self._point(moved + pressed)
            self.evaluate("new Promise((painted) => requestAnimationFrame(() => painted(0)))")
        self._point([{"type": "pointerUp", "button": 0}])

    def click(self, selector: str) -> None:
        """Click in the middle of the first element that a selector finds."""
        middle = self.evaluate(
            f"(({{left, top, width, height}}) => [left + width / 2, top + height / 2])"
            f"(document.querySelector({json.dumps(selector)}).getBoundingClientRect())"
        )
        self.drag([tuple(middle)])

    def _point(self, actions: list[dict[str, Any]]) -> None:
        mouse = {"pointerType": "mouse"}
        self._act({"type": "pointer", "id": "mouse", "parameters": mouse, "actions": actions})

    def _act(self, source: dict[str, Any]) -> None:
        self.call("input.performActions", context=self._tab, actions=[source])
