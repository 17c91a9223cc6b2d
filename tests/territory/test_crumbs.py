import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Point, box

from kasab_map.territory.crumbs import swept

HOMES = np.array([[0.05, 0.05], [0.15, 0.05]])
SPECK, HOLE = box(0.12, 0.02, 0.121, 0.021), box(0.16, 0.02, 0.18, 0.04)


def cells_with(part: shapely.Polygon) -> dict[int, shapely.Geometry]:
    """Two squares; the first owns a part in the midst of the second."""
    return {
        0: MultiPolygon([box(0, 0, 0.1, 0.1), part]),
        1: box(0.1, 0, 0.2, 0.1).difference(part),
    }


def test_a_speck_goes_to_the_cell_around_it():
    cells = swept(cells_with(SPECK), HOMES, 0.02)
    assert cells[0].equals(box(0, 0, 0.1, 0.1))
    assert cells[1].equals(box(0.1, 0, 0.2, 0.1))
    assert shapely.coverage_is_valid(list(cells.values()))


def test_an_exclave_of_some_size_stays():
    assert len(shapely.get_parts(swept(cells_with(HOLE), HOMES, 0.02)[0])) == 2


def test_a_speck_with_its_place_in_it_stays():
    homes = np.array([[0.1205, 0.0205], [0.15, 0.05]])
    cells = swept(cells_with(SPECK), homes, 0.02)
    assert cells[0].contains(Point(homes[0]))


def test_an_islet_without_a_neighbour_stays():
    islet = {0: MultiPolygon([box(0, 0, 0.1, 0.1), box(0.3, 0, 0.301, 0.001)])}
    assert len(shapely.get_parts(swept(islet, HOMES, 0.02)[0])) == 2
