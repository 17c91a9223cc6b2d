"""Measuring, never testing: what a theatre costs to build and to scrub. No part of the product.

``made_up`` makes a theatre of any size, ``build`` builds its page in a process of its own,
``scrubbing`` scrubs any page in a real Chromium, ``command`` is what ``kasab-map bench`` runs in a
clone, and ``peers`` holds other ways of showing a day against ours.
"""
