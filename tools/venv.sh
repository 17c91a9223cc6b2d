#!/bin/sh
# Make a virtual environment at $1, also on a bare Debian, whose python3 comes without venv's pip.
set -eu
python="${PYTHON:-python3}"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12 ..." >&2
    exit 1
}
[ -x "$1/bin/python" ] && "$1/bin/python" -m pip --version >/dev/null 2>&1 && exit 0
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv
    else
        echo "Python's venv is missing; install it with: sudo apt-get install python3-venv" >&2
        exit 1
    fi
fi
rm -rf "$1"
"$python" -m venv "$1"
