#!/bin/sh
# Find the browsers that the tests drive, or install Debian's; CHROMIUM and FIREFOX name your own.
set -eu

found() { # a name each; the first that is there will do
    for name in "$@"; do
        if [ -n "$name" ] && command -v "$name" >/dev/null; then return 0; fi
    done
    return 1
}

missing=""
found "${CHROMIUM:-}" chromium chromium-browser google-chrome || missing="chromium fonts-noto-core"
found "${FIREFOX:-}" firefox-esr firefox || missing="$missing firefox-esr"
# The site that is exported is tested behind it.
PATH="$PATH:/usr/sbin:/usr/local/sbin" found nginx || missing="$missing nginx-light"
# Playwright's own Node is linked against it, and a bare Debian comes without.
if [ -f /etc/debian_version ] && ! ldconfig -p | grep -q libatomic.so.1; then missing="$missing libatomic1"; fi
if [ -z "$missing" ]; then exit 0; fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    # shellcheck disable=SC2086 -- a list of packages
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
else
    echo "The tests drive browsers; install: sudo apt-get install $missing" >&2
    echo "or name your own with CHROMIUM=/path/to/one and FIREFOX=/path/to/one" >&2
    exit 1
fi
