"""A site behind a real nginx, under the very file that is shipped with it."""

import contextlib
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from bench.local import HOST, address_of, free_port

_WHOLE = """
daemon off;
master_process off;
pid {work}/nginx.pid;
error_log {work}/error.log;
events {{ }}
http {{
    include /etc/nginx/mime.types;
    access_log {work}/access.log;
    client_body_temp_path {work}/body;
    proxy_temp_path {work}/proxy;
    fastcgi_temp_path {work}/fastcgi;
    uwsgi_temp_path {work}/uwsgi;
    scgi_temp_path {work}/scgi;
    include {work}/site.conf;
}}
"""


def program() -> str:
    """Find nginx; tools/browsers.sh installs it."""
    found = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    assert found, "nginx is not installed: make browser"
    return found


@contextlib.contextmanager
def nginx(site: Path, work: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Serve a site; give its address, and the server, which a test may end itself."""
    port = free_port()
    shipped = (site / "hosting" / "nginx.conf").read_text(encoding="utf-8")
    for written, here in {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "server_name map.example.org;": "server_name 127.0.0.1;",
        "root /srv/site;": f"root {site};",
    }.items():
        assert written in shipped
        shipped = shipped.replace(written, here)
    (work / "site.conf").write_text(shipped, encoding="utf-8")
    (work / "nginx.conf").write_text(_WHOLE.format(work=work), encoding="utf-8")
    command = [program(), "-c", str(work / "nginx.conf"), "-e", str(work / "error.log")]
    subprocess.run([*command, "-t", "-q"], check=True)
    with subprocess.Popen(command) as server:
        try:
            _wait(port)
            yield address_of(port), server
        finally:
            server.terminate()


def _wait(port: int) -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return
        time.sleep(0.02)
    raise RuntimeError("nginx does not answer")
