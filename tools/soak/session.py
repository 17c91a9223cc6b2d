"""A reader without a browser: one session of the app, over the websocket that a page would open.

It speaks Streamlit's own messages, so what it waits for is what a browser waits for: the end of
a run of the page's script.
"""

import asyncio
import time
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

PATIENCE_S = 120


class Session:
    """One open page of the app.

    Parameters
    ----------
    address : str
        Of the app, ``http://127.0.0.1:8501``.
    page : str
        The page's name in the address: ``map``, ``record``, ``about``.

    Attributes
    ----------
    errors : list of str
        Whatever the page showed as an error, or Streamlit as a traceback.
    received : int
        Bytes.
    """

    def __init__(self, address: str, page: str = "") -> None:
        self._address, self._page = address, page
        self._socket: ClientConnection | None = None
        self.errors: list[str] = []
        self.texts: list[str] = []
        self.received = 0

    async def __aenter__(self) -> Self:
        """Open the connection; no script has run yet."""
        host = urlsplit(self._address).netloc
        self._socket = await connect(
            f"ws://{host}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            origin=self._address,  # type: ignore[arg-type]
            max_size=None,
            open_timeout=PATIENCE_S,
            proxy=None,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        """Leave, as a reader who closes the page."""
        if self._socket:
            await self._socket.close()

    async def run(self, query: str = "") -> float:
        """Run the page's script once, to its end.

        Returns
        -------
        float
            Seconds.
        """
        if self._socket is None:
            raise RuntimeError("open the session first: async with Session(...)")
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = self._page
        self.errors, self.texts = [], []
        began = time.perf_counter()
        await self._socket.send(asked.SerializeToString())
        async with asyncio.timeout(PATIENCE_S):
            while not self._ends(await self._socket.recv()):
                pass
        return time.perf_counter() - began

    def _ends(self, frame: str | bytes) -> bool:
        raw = frame if isinstance(frame, bytes) else frame.encode()
        self.received += len(raw)
        told = ForwardMsg()
        told.ParseFromString(raw)
        element = told.delta.new_element
        if element.HasField("exception"):
            self.errors.append(f"{element.exception.type}: {element.exception.message}")
        elif element.HasField("alert"):
            self.errors.append(element.alert.body)
        elif element.HasField("code"):
            self.texts.append(element.code.code_text)
        return told.WhichOneof("type") == "script_finished"
