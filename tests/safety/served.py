"""``kasab-map serve`` as somebody runs it, for as long as a test needs it."""

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.local import free_port
from tools.soak.session import Session

COMMAND = Path(sys.executable).parent / "kasab-map"


@dataclass(frozen=True)
class Served:
    """A running command: its process, and where its app is."""

    process: "subprocess.Popen[str]"
    address: str


@contextlib.contextmanager
def served(
    *options: str, folder: Path | None = None, log: Path | None = None, **environment: str
) -> Iterator[Served]:
    """Run the command in a folder until it has said where the app is; end it at the end."""
    port = str(free_port())
    with contextlib.ExitStack() as stack:
        errors = stack.enter_context(log.open("w", encoding="utf-8")) if log else None
        process = stack.enter_context(
            subprocess.Popen(
                [str(COMMAND), "serve", "--no-browser", "--port", port, *options],
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                cwd=folder,
                env=os.environ | environment,
                start_new_session=True,
            )
        )
        try:
            assert process.stdout is not None
            said = process.stdout.readline()
            assert "is open at" in said, said
            yield Served(process, f"http://127.0.0.1:{port}")
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def look(address: str, page: str = "", query: str = "") -> Session:
    """Open a page once, in a session of its own, and give what it showed."""

    async def looking() -> Session:
        async with Session(address, page) as session:
            await session.run(query)
        return session

    return asyncio.run(looking())
