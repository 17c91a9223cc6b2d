"""Telling Streamlit's page where its server is: one opened by its address need not guess.

Opened at ``/record``, Streamlit's front end first asks for its server under ``/record/``, is told
twice that nothing is there, and then asks one level above. Where we serve it we know what our
pages are called, and say it in the page.
"""

import json

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATHS = (
    *("map", "record", "about", "edit", "stories", "method", "dictionary", "corrections"),
    *("class", "answer"),
)
"""What may stand last in an address and is a page of ours, not a folder of the server's."""

_HEAD = b"<head>"
# Relative to the page: whatever stands before it, such as the folder of a proxy, stays.
_SCRIPT = """<head><script>
(() => {
  const pages = %s;
  const parts = location.pathname.replace(/\\/+$/, "").split("/");
  if (!pages.includes(parts[parts.length - 1])) return;
  const path = parts.slice(0, -1).join("/") + "/";
  window.__streamlit = { BACKEND_BASE_URL: location.origin + path };
})();
</script>"""


class OwnAddress:
    """Put where the server is into the page that Streamlit begins with.

    Parameters
    ----------
    app : ASGI application
        Streamlit's.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._told = (_SCRIPT % json.dumps(PATHS)).encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or one connection."""
        last = scope.get("path", "").rstrip("/").rpartition("/")[2]
        if scope["type"] != "http" or last not in PATHS:
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
                    told = bytes(body).replace(_HEAD, self._told, 1)
                    MutableHeaders(scope=held[0])["content-length"] = str(len(told))
                    await send(held[0])
                    await send({"type": "http.response.body", "body": told})

        await self._app({**scope, "headers": asked}, receive, keep)


def _is_page(start: Message) -> bool:
    kind = Headers(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and kind.startswith("text/html")
