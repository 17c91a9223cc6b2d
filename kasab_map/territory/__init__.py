"""Areas of control and front lines, inferred from places: usable alone, on any frame of places.

Places are reported; all that is made here is inference, and every function says how far it goes.
"""

from kasab_map.territory.areas import areas_of_control, front_lines
from kasab_map.territory.band import band_parts_m, band_widths_m, uncertainty_band
from kasab_map.territory.cache import cached_tessellate
from kasab_map.territory.errors import TerritoryError
from kasab_map.territory.movement import CellChange, Measure, Movement, measure, movement
from kasab_map.territory.picture import Picture, picture
from kasab_map.territory.plane import length_km
from kasab_map.territory.relief import Relief
from kasab_map.territory.tessellation import Tessellation, require_divisible, tessellate
from kasab_map.territory.verify import verify_tessellation

__all__ = [
    "CellChange",
    "Measure",
    "Movement",
    "Picture",
    "Relief",
    "TerritoryError",
    "Tessellation",
    "areas_of_control",
    "band_parts_m",
    "band_widths_m",
    "cached_tessellate",
    "front_lines",
    "length_km",
    "measure",
    "movement",
    "picture",
    "require_divisible",
    "tessellate",
    "uncertainty_band",
    "verify_tessellation",
]
