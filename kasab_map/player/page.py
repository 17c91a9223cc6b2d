"""A page of the player alone, which says its language and has no frame around it."""

from branca.element import Element, Figure
from jinja2 import Template


class Page(Figure):
    """All of it is read before any of it runs, and each of its scripts is a task of its own.

    Attributes
    ----------
    scripts : Element
        What runs before the scripts that folium writes.
    """

    _template = Template(
        '<!DOCTYPE html>\n<html lang="{{ this.lang|e }}">\n<head>\n'
        "<title>{{ this.title }}</title>\n{{ this.header.render(**kwargs) }}\n</head>\n"
        "<body>\n{{ this.html.render(**kwargs) }}\n{{ this.scripts.render(**kwargs) }}\n"
        "{% for each in this.script._children.values() %}"
        "<script>\n{{ each.render(**kwargs) }}\n</script>\n{% endfor %}</body>\n</html>\n"
    )

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang
        self.scripts = Element()
        self.scripts._parent = self
