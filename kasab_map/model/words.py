"""What a theatre says of itself, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words around a record; each is plain text but ``about``, which is Markdown.

    Attributes
    ----------
    title : str
        What stands at the head of the map and of the page.
    subtitle : str
        Where it is, in a few words: the days are added to it.
    question : str
        What a reader can ask of it, in one sentence.
    introduction : str
        What it is about, in a sentence or two: what a first visit reads.
    citation : str
        How to cite it; edition and licence are added.
    about : str
        A page on method, limits and licences.
    search : mapping of kind of event to str
        What else an event of a kind is found by.
    """

    title: str
    subtitle: str = ""
    question: str = ""
    introduction: str = ""
    citation: str = ""
    about: str = ""
    search: Mapping[str, str] = field(default_factory=dict[str, str])
