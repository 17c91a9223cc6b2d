"""A small made-up theatre: a square of land, five places, and the sides that hold them."""

import geopandas as gpd
import pytest
from shapely.geometry import Point, box

LAND = box(36.0, 35.0, 36.5, 35.4)
TOWNS = {
    "north": (36.25, 35.30),
    "south": (36.25, 35.10),
    "west": (36.10, 35.20),
    "east": (36.40, 35.20),
}


def frame_of(
    positions: dict[str, tuple[float, float]], kind: str = "village", uncertainty_m: float = 0.0
) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {"kind": kind, "uncertainty_m": uncertainty_m},
        index=list(positions),
        geometry=[Point(at) for at in positions.values()],
        crs="EPSG:4326",
    )


@pytest.fixture
def places() -> gpd.GeoDataFrame:
    towns = frame_of(TOWNS)
    towns.loc["hill", ["kind", "uncertainty_m", "geometry"]] = ["hill", 300.0, Point(36.25, 35.2)]
    return towns


@pytest.fixture
def control() -> dict[str, str]:
    return {
        "north": "opposition",
        "south": "government",
        "west": "government",
        "east": "opposition",
        "hill": "contested",
    }
