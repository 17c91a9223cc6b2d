"""A place lies on land, as near as its uncertainty allows."""

from collections.abc import Iterator

from kasab_map.dataset.draft import Draft
from kasab_map.dataset.land import metres_from_land
from kasab_map.dataset.problem import Problem

# The shipped coast is true within 175 m at the 90th percentile; harbours and beaches lie on it.
COAST_TOLERANCE_M = 250.0
# Every place is held against every corner of the coast: the shipped theatre needs 40,000 of these.
MOST_COMPARISONS = 30_000_000


def places_lie_on_land(draft: Draft) -> Iterator[Problem]:
    """Yield each place farther out at sea than its uncertainty; none if there is no land."""
    land = draft.land
    if not land:
        return
    corners = sum(map(len, draft.land))
    if corners * len(draft.features) > MOST_COMPARISONS:
        resource = draft.package.resource("land")
        path = draft.source.shown(resource.path if resource else "")
        most = MOST_COMPARISONS // len(draft.features)
        found = f"has {corners:,} corners, too many for {len(draft.features):,} places"
        yield Problem(path, None, "geometry", f"{found}; simplify the outline to {most:,}")
        return
    for feature in draft.features:
        if feature.point is None:
            continue
        allowed = max(feature.uncertainty_m or 0.0, COAST_TOLERANCE_M)
        metres = metres_from_land(feature.point, land)
        if metres > allowed:
            lon, lat = feature.point
            found = f"[{lon:g}, {lat:g}] is in the sea, {metres:,.0f} m from land"
            turned = metres_from_land((lat, lon), land) == 0
            remedy = f"did you mean [{lat:g}, {lon:g}]?" if turned else "correct it"
            yield feature.properties.problem("geometry", f"{found}; {remedy}")
