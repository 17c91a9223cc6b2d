"""A page opened by its address is told where its server is; nothing else is touched."""

import asyncio

from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Message

from kasab_map.pages.own_address import PATHS, where_the_server_is
from kasab_map.pages.page_head import PageHead

PAGE = "<html><head><title>x</title></head>" + "y" * 2000


def asked(path: str) -> tuple[dict[str, str], bytes]:
    """Ask the app behind the middleware, as a browser does that can unpack."""

    async def page(request: Request) -> Response:
        if request.url.path.endswith("plain"):
            return PlainTextResponse("<head>")
        return HTMLResponse(PAGE)

    inner = GZipMiddleware(Starlette(routes=[Route("/{rest:path}", page)]))
    got: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        got.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": b"",
        "headers": [(b"accept-encoding", b"gzip")],
    }
    asyncio.run(PageHead(inner, [where_the_server_is])(scope, receive, send))
    headers = {key.decode(): value.decode() for key, value in got[0]["headers"]}
    return headers, b"".join(message.get("body", b"") for message in got[1:])


def test_each_page_of_the_app_is_told_where_the_server_is() -> None:
    for path in PATHS:
        headers, body = asked(f"/{path}")
        assert b"BACKEND_BASE_URL" in body
        assert body.endswith(PAGE[-2000:].encode())
        assert headers["content-length"] == str(len(body))


def test_the_first_page_and_what_is_no_page_stay_as_they_were() -> None:
    headers, body = asked("/")
    assert headers["content-encoding"] == "gzip"
    assert b"BACKEND_BASE_URL" not in body
    assert asked("/plain")[1] == b"<head>"
