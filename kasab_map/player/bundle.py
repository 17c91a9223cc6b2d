"""The player's modules as one script, which any page can hold: no import, no address, no request.

A page opened from disk cannot import its neighbours, a policy by hash names one script more
easily than forty, and a browser starts one sooner. Modules use named imports and exports only;
each becomes a function that runs once and gives back what it exports, in the order of need.
"""

import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePosixPath

NAME = "KasabPlayer"
"""The one global name: what the entry module exports."""

_IMPORT = re.compile(r"""^import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)";[ \t]*$""", re.MULTILINE)
_EXPORTED = re.compile(
    r"^export\s+(?=(?:async\s+)?(?:function\*?|const|let|class)\s+([\w$]+))", re.MULTILINE
)
_EXPORT_LIST = re.compile(r"(?:^|(?<=;))export\s*\{([^}]*)\};?", re.MULTILINE)
_LEFT = re.compile(r"^\s*(?:import|export)\b[^(]*$", re.MULTILINE)
_AS = re.compile(r"\s+as\s+")


# A third of our modules is what they say to their developers; a page on a stick need not carry it.
_REMARK = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE | re.DOTALL)
_TYPE = re.compile(r"/\*\* @(?:type|param)\b(?:(?!\*/).)*\*/[ ]?")
_INDENT = re.compile(r"^\s+", re.MULTILINE)
"""No text of ours spans lines, so what a line begins with says nothing to a browser."""
_OTHERS = "vendor/"
"""Whose remarks are licences, and stay."""


class BundleError(ValueError):
    """A module is written in a way that the bundle does not know; the message names it."""


def bundle(folder: Path, entry: str) -> str:
    """Write a module and all that it reaches as one script that defines :data:`NAME`.

    Parameters
    ----------
    folder : Path
        Where the modules are.
    entry : str
        The module whose exports the script gives, such as ``player.js``.

    Returns
    -------
    str
        A classic script; the same modules give the same text.

    Raises
    ------
    BundleError
        If modules need one another in a circle, or one is not written as named above.
    """
    texts, needs = _reached(folder, entry)
    try:
        order = list(TopologicalSorter(needs).static_order())
    except CycleError as error:
        raise BundleError("modules need one another: " + " -> ".join(error.args[1])) from None
    numbers = {name: n for n, name in enumerate(order)}
    parts = [_wrapped(name, texts[name], numbers) for name in order]
    body = "".join(parts)
    return f'var {NAME} = (() => {{\n"use strict";\n{body}return m{numbers[entry]};\n}})();\n'


def _reached(folder: Path, entry: str) -> tuple[dict[str, str], dict[str, list[str]]]:
    texts: dict[str, str] = {}
    needs: dict[str, list[str]] = {}
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name not in texts:
            texts[name] = (folder / name).read_text(encoding="utf-8")
            needs[name] = sorted({_resolved(name, m[2]) for m in _IMPORT.finditer(texts[name])})
            waiting += needs[name]
    return texts, dict(sorted(needs.items()))


def _resolved(importer: str, wanted: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(importer).parent / wanted).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _wrapped(name: str, text: str, numbers: dict[str, int]) -> str:
    if not name.startswith(_OTHERS):
        text = _INDENT.sub("", _TYPE.sub("", _REMARK.sub("", text)))
    given: list[str] = _EXPORTED.findall(text)
    for listed in _EXPORT_LIST.finditer(text):
        for one in filter(None, (each.strip() for each in listed[1].split(","))):
            inner, *outer = _AS.split(one)
            given.append(f"{outer[0]}: {inner}" if outer else inner)
    body = _EXPORT_LIST.sub("", _EXPORTED.sub("", text))
    body = _IMPORT.sub(
        lambda m: f"const {{{_AS.sub(': ', m[1])}}} = m{numbers[_resolved(name, m[2])]};", body
    )
    left = _LEFT.search(body)
    if left:
        raise BundleError(f"{name}: not bundled: {left[0].strip()[:80]}")
    mine = f"m{numbers[name]}"
    return f"// {name}\nconst {mine} = (() => {{\n{body}\nreturn {{{', '.join(given)}}};\n}})();\n"
