"""What a page is made of, as a browser's parser would see it."""

from html.parser import HTMLParser


class Elements(HTMLParser):
    """Every element of a page with its attributes, and the text of those that hold raw text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str | None, str] = {}
        self._in: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self._in = dict(attrs).get("id") if tag == "script" else None

    def handle_data(self, data: str) -> None:
        if self._in:
            self.texts[self._in] = self.texts.get(self._in, "") + data

    def asked_of_others(self) -> list[str]:
        addresses = [attrs.get(name) for _, attrs in self.found for name in ("src", "href", "data")]
        return [address for address in addresses if address and not address.startswith("data:")]
