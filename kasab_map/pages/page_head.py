"""Putting words of ours into the head of the page that Streamlit begins with, where we serve it."""

from collections.abc import Callable, Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HEAD = b"<head>"


class PageHead:
    """Put what is told of a page at the beginning of its head.

    Parameters
    ----------
    app : ASGI application
        Streamlit's.
    told : iterable of callable
        Each gives markup for the page whose address ends in a name, or nothing, and at once;
        ``""`` is the first page.
    """

    def __init__(self, app: ASGIApp, told: Iterable[Callable[[str], str]]) -> None:
        self._app = app
        self._told = tuple(told)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or one connection."""
        words = ""
        if scope["type"] == "http":
            words = self._of(scope["path"].rstrip("/").rpartition("/")[2])
        if not words:
            await self._app(scope, receive, send)
            return
        # Unpacked, or it could not be read here; it is a few kilobytes.
        asked = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
        held: list[Message] = []
        body = bytearray()

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                held.append(message)
            elif not held:
                await send(message)
            else:
                body.extend(message.get("body", b""))
                if not message.get("more_body", False):
                    whole = bytes(body).replace(_HEAD, _HEAD + words.encode(), 1)
                    MutableHeaders(scope=held[0])["content-length"] = str(len(whole))
                    await send(held[0])
                    await send({"type": "http.response.body", "body": whole})

        await self._app({**scope, "headers": asked}, receive, keep)

    def _of(self, page: str) -> str:
        return "".join(told(page) for told in self._told)


def _is_page(start: Message) -> bool:
    kind = Headers(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and kind.startswith("text/html")
