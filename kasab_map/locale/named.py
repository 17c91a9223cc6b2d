"""A name that a message may ask for in a form: ``{side:of}``, as its language inflects it."""

from collections.abc import Callable, Mapping


class Named(str):
    """A text whose other forms are given to :meth:`str.format`; what has none stands as it is.

    Parameters
    ----------
    make : callable
        Gives the text in a form; asked for the form ``""``, the plain text.

    Examples
    --------
    >>> north = Named(lambda form: {"of": "norths"}.get(form, "north"))
    >>> "{side}, {side:of}, {side:to}".format(side=north)
    'north, norths, north'
    """

    __slots__ = ("_make",)

    _make: Callable[[str], str]

    def __new__(cls, make: Callable[[str], str]) -> "Named":
        """Keep the plain text as what it is."""
        named = super().__new__(cls, make(""))
        named._make = make
        return named

    def __format__(self, form: str) -> str:
        return self._make(form)

    def begun(self) -> "Named":
        """Give it as it begins a sentence.

        Examples
        --------
        >>> Named(lambda form: "north").begun()
        'North'
        """
        return Named(lambda form: _begun(self._make(form)))


def of_catalogue(say: Mapping[str, str], key: str, **values: str) -> Named:
    """Name what the catalogue names; its forms are messages beside it, ``state.contested:of``.

    Examples
    --------
    >>> str(of_catalogue({"state.unknown": "no report"}, "state.unknown"))
    'no report'
    """
    return Named(lambda form: say.get(f"{key}:{form}", say[key]).format(**values))


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
