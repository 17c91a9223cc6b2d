"""What stands before the served app: names, origins, headers, and a plain warning."""

import asyncio
import http.client
import time
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import urlsplit

import pytest
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import Message
from typer.testing import CliRunner
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from kasab_map import serving
from kasab_map.cli import app
from kasab_map.pages.guard import Guard
from tests.safety.served import served

PATHS = ("/", "/record", "/_stcore/health", "/nowhere/at/all")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The app, as ``kasab-map serve`` serves it, behind a proxy's name too."""
    with served("--origin", "https://map.example.org") as running:
        yield running.address


def ask(address: str, path: str, **headers: str) -> http.client.HTTPResponse:
    """Ask for a page under a name of one's choice."""
    return read(address, path, **headers)[0]


def read(address: str, path: str, **headers: str) -> tuple[http.client.HTTPResponse, str]:
    """Ask for a page, and read it."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
    with closing(connection):
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read().decode()


def test_the_map_page_says_in_its_head_what_data_it_shows(address: str) -> None:
    def is_told(path: str) -> bool:
        return '<script type="application/ld+json">{"@context"' in read(address, path)[1]

    until = time.monotonic() + 60
    while not is_told("/"):  # the first reader's page waits for no description
        assert time.monotonic() < until
        time.sleep(0.5)
    assert is_told("/map")
    assert not is_told("/record")


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_policy(address: str, path: str) -> None:
    answer = ask(address, path)
    assert answer.status == 200
    policy = answer.headers["Content-Security-Policy"]
    for rule in ("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'"):
        assert rule in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(("framed", "who"), [(False, "'self'"), (True, "*")])
def test_other_peoples_pages_may_frame_it_only_where_it_is_published(
    framed: bool, who: str
) -> None:
    guard = Guard(PlainTextResponse("map"), names=None, framed=framed)
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    scope = {"type": "http", "method": "GET", "path": "/", "headers": []}
    asyncio.run(guard(scope, receive, send))
    headers = Headers(raw=sent[0]["headers"])
    assert f"frame-ancestors {who}" in headers["Content-Security-Policy"]
    assert ("X-Frame-Options" in headers) is not framed


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("map.example.org", 200),
        ("localhost:1", 200),
        ("[::1]:8501", 200),
        ("rebound.example.com", 403),
        ("127.0.0.1.example.com", 403),
        ("[", 403),
        ("", 403),
    ],
)
def test_it_answers_under_its_own_names_only(address: str, host: str, status: int) -> None:
    answer = ask(address, "/", Host=host)
    assert answer.status == status
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://127.0.0.1:1"])
def test_a_page_of_another_site_cannot_open_a_session(address: str, origin: str) -> None:
    async def opening() -> None:
        stream = f"ws://{urlsplit(address).netloc}/_stcore/stream"
        async with connect(stream, origin=origin, proxy=None):  # type: ignore[arg-type]
            pass

    with pytest.raises(InvalidStatus) as refused:
        asyncio.run(opening())
    assert refused.value.response.status_code == 403


def test_listening_for_others_is_told_with_what_that_means(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: dict[str, object] = {}

    def serve(*_: object, **options: object) -> int:
        asked.update(options)
        return 0

    monkeypatch.setattr(serving, "serve", serve)
    wide = CliRunner().invoke(app, ["serve", "--host", "0.0.0.0"])  # noqa: S104 -- what is warned of
    assert (wide.exit_code, asked["host"]) == (0, "0.0.0.0")  # noqa: S104
    assert wide.stderr.startswith("Warning: whoever can reach 0.0.0.0 can open this app.")
    narrow = CliRunner().invoke(app, ["serve"])
    assert (narrow.exit_code, narrow.stderr, asked["host"]) == (0, "", "127.0.0.1")


def test_an_address_of_another_machine_is_wrong_usage() -> None:
    refused = CliRunner().invoke(app, ["serve", "--host", "192.0.2.1"])
    assert refused.exit_code == 2
    assert refused.stderr.splitlines()[-1].startswith("192.0.2.1 is not an address of this machine")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.3.2.1", "::1", "localhost"])
def test_this_machine_alone(host: str) -> None:
    assert serving.is_local(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.1", "map.example.org"])  # noqa: S104
def test_others_too(host: str) -> None:
    assert not serving.is_local(host)
