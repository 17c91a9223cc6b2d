#!/bin/sh
# Find a Chromium for the browser tests, or install Debian's; CHROMIUM names one of your own.
set -eu
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core
else
    echo "The tests drive a Chromium: sudo apt-get install chromium, or set CHROMIUM=/path/to/one" >&2
    exit 1
fi
