"""What stands before the app where we serve it: who may ask, and what each answer may do.

The app has no password, and where others can reach it, it changes nothing (:mod:`edit_switch`). So
two things are left to keep: a page of somebody else must not read it, or edit with it, through the
reader's browser; and an answer must not run what is not ours.
"""

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

# Streamlit writes styles into its page and makes functions of text, so neither can be refused
# here as it is in a saved file. Pictures may come from the web: a reader may switch on an online
# map. Nothing else does.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob: https:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)
ANSWERED_WITH = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
FRAMED = {
    **{name: text for name, text in ANSWERED_WITH.items() if name != "X-Frame-Options"},
    "Content-Security-Policy": POLICY.replace("frame-ancestors 'self'", "frame-ancestors *"),
}
READING = frozenset({"GET", "HEAD"})


class Guard:
    """Refuse who asks under a name that is not ours, or from another site's page.

    Parameters
    ----------
    app : ASGI application
        What is guarded.
    names : iterable of str, optional
        The hosts under which readers know the app; None answers under any name.
    framed : bool
        Whether other people's pages may show it: where it is published, and changes nothing.
    """

    def __init__(self, app: ASGIApp, names: Iterable[str] | None, *, framed: bool = False) -> None:
        self._app = app
        self._headers = FRAMED if framed else ANSWERED_WITH
        self._names = None if names is None else frozenset(names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or one connection."""
        if scope["type"] == "lifespan" or self._is_welcome(scope):
            await self._app(scope, receive, _with_headers(send, self._headers))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})  # before it is open: a 403
        else:
            refusal = PlainTextResponse("This app is not served under that name.", 403)
            await refusal(scope, receive, _with_headers(send, self._headers))

    def _is_welcome(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        host, origin = headers.get("host", ""), headers.get("origin")
        # A name that leads to this machine by a trick (DNS rebinding) is not one of ours.
        if self._names is not None and _name(f"//{host}") not in self._names:
            return False
        if origin is None or scope.get("method") in READING:
            return True
        # Streamlit would ask a stranger for this machine's outside address before it refused.
        return urlsplit(origin).netloc == host


def _name(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def _with_headers(send: Send, headers: Mapping[str, str]) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(headers)
        await send(message)

    return sending
