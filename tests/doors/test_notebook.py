"""What a notebook prints of our values: a line each, not the record."""

from kasab_map import open_theatre
from kasab_map.theatre.division import tessellate_theatre


def test_values_print_in_a_line():
    theatre = open_theatre()
    for value in (theatre, theatre.records, tessellate_theatre(theatre)):
        said = repr(value)
        assert said.startswith(f"<{type(value).__name__}")
        assert len(said) < 200
