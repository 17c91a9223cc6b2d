"""Measuring, never testing: what a theatre costs to build and to scrub.

:mod:`theatre` makes a theatre of any size, :mod:`build` builds its page in a process of its
own, :mod:`scrubbing` scrubs any page in a real Chromium, and :mod:`command` is what
``kasab-map bench`` runs. Imported by the command line only, and only when it is asked for.
"""

from kasab_map.bench.command import app

__all__ = ["app"]
