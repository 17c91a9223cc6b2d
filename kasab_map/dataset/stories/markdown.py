"""The Markdown of a story: headings, paragraphs, lists, emphasis, links and citations, no more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kasab_map.dataset.stories.header import Wrong
from kasab_map.dataset.words import quoted
from kasab_map.model.story import Block, Run

# HTML is read as such only to be refused; nothing is ever rendered.
_READER = MarkdownIt("commonmark", {"html": True, "maxNesting": 12})
_CITATION = re.compile(r"\[([^\[\]]*)\]")
_NOT_OURS = {
    "html_block": "markup",
    "html_inline": "markup",
    "image": "a picture",
    "code_block": "an indented line",
    "code_inline": "code",
    "fence": "a block of code",
    "hr": "a rule",
    "blockquote": "a quotation",
    "hardbreak": "a forced line end",
    "heading": "a heading of another level",
}
_PLAIN = "write paragraphs, lists, *emphasis*, [links](https://...) and [citations]"


@dataclass(slots=True, kw_only=True)
class Section:
    """What stands under a heading, or before the first: settings and text, with their lines."""

    level: int
    title: str
    line: int
    view: str | None = None
    view_line: int = 0
    blocks: list[tuple[int, Block]] = field(default_factory=list[tuple[int, Block]])


def read_markdown(text: str, line: int) -> tuple[list[Section], list[Wrong]]:
    """Take a text apart at its headings.

    Parameters
    ----------
    text : str
        Markdown.
    line : int
        The line of the file on which it begins.
    """
    reader = _Reader(line)
    for node in SyntaxTreeNode(_READER.parse(text)).children:
        reader.block(node)
    return reader.sections, reader.wrong


class _Reader:
    def __init__(self, line: int) -> None:
        self.first = line
        self.sections = [Section(level=0, title="", line=line)]
        self.wrong: list[Wrong] = []

    def line(self, node: SyntaxTreeNode) -> int:
        return self.first + (node.map[0] if node.map else 0)

    def refuse(self, line: int, node: SyntaxTreeNode) -> None:
        what = _NOT_OURS.get(node.type, f"a {node.type}")
        self.wrong.append(Wrong(line, "", f"holds {what}; {_PLAIN}"))

    def block(self, node: SyntaxTreeNode) -> None:
        line, here = self.line(node), self.sections[-1]
        if node.type == "heading" and node.tag in ("h2", "h3"):
            runs = self.inline(node, line)
            title = plain(runs).strip()
            self.sections.append(Section(level=int(node.tag[1]), title=title, line=line))
        elif node.type == "fence" and node.info.strip() == "view" and here.view is None:
            here.view, here.view_line = node.content, line + 1
        elif node.type == "paragraph":
            here.blocks.append((line, Block(kind="p", lines=(self.inline(node, line),))))
        elif node.type in ("bullet_list", "ordered_list"):
            kind = "ul" if node.type == "bullet_list" else "ol"
            lines = tuple(self.item(item) for item in node.children)
            here.blocks.append((line, Block(kind=kind, lines=lines)))
        else:
            self.refuse(line, node)

    def item(self, node: SyntaxTreeNode) -> tuple[Run, ...]:
        found: list[Run] = []
        for child in node.children:
            if child.type == "paragraph":
                gap = (Run(kind="text", text=" "),) if found else ()
                found += [*gap, *self.inline(child, self.line(child))]
            else:
                self.refuse(self.line(child), child)
        return tuple(found)

    def inline(self, node: SyntaxTreeNode, line: int) -> tuple[Run, ...]:
        parts = [part for inline in node.children for part in inline.children]
        return tuple(self.runs(parts, [line]))

    def runs(self, nodes: list[SyntaxTreeNode], at: list[int]) -> Iterator[Run]:
        for node in nodes:
            if node.type == "text":
                yield from _cut(node.content)
            elif node.type == "softbreak":
                at[0] += 1
                yield Run(kind="text", text=" ")
            elif node.type in ("em", "strong"):
                inside = tuple(self.runs(node.children, at))
                yield Run(kind="em" if node.type == "em" else "strong", inside=inside)
            elif node.type == "link":
                address = str(node.attrs.get("href", ""))
                if not re.match(r"https?://", address, re.IGNORECASE):
                    message = f"{quoted(address)} is not a web address; begin it with https://"
                    self.wrong.append(Wrong(at[0], "", message))
                    address = ""
                inside = tuple(self.runs(node.children, at))
                yield Run(kind="a", address=address, inside=inside)
            else:
                self.refuse(at[0], node)


def _cut(text: str) -> Iterator[Run]:
    """Cut a text at what it cites: ids in square brackets."""
    end = 0
    for found in _CITATION.finditer(text):
        if before := text[end : found.start()]:
            yield Run(kind="text", text=before)
        yield Run(kind="cite", ids=tuple(found[1].split()))
        end = found.end()
    if text[end:]:
        yield Run(kind="text", text=text[end:])


def plain(runs: tuple[Run, ...]) -> str:
    """Give the letters of a text."""
    return "".join(run.text + plain(run.inside) for run in runs)
