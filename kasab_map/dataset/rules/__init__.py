"""What must hold between rows: one small function a rule, each yielding its problems.

The first rules mark the cells they find wrong as unsound, and the later ones look past those,
so that one cause is told once.
"""

from collections.abc import Callable, Iterator

from kasab_map.dataset.draft import Draft
from kasab_map.dataset.problem import Problem, counted
from kasab_map.dataset.rules.days import changes_lie_in_the_theatre, days_follow_each_other
from kasab_map.dataset.rules.editors_reading import changes_rest_on_claims
from kasab_map.dataset.rules.identity import ids_are_unique
from kasab_map.dataset.rules.intervals import intervals_neither_overlap_nor_lack
from kasab_map.dataset.rules.order import rows_are_sorted
from kasab_map.dataset.rules.positions import places_lie_on_land
from kasab_map.dataset.rules.published import published_ids_remain
from kasab_map.dataset.rules.references import references_are_found
from kasab_map.dataset.rules.repetition import claims_are_not_repeated

Rule = Callable[[Draft], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    ids_are_unique,
    published_ids_remain,
    references_are_found,
    days_follow_each_other,
    changes_lie_in_the_theatre,
    places_lie_on_land,
    rows_are_sorted,
    claims_are_not_repeated,
    intervals_neither_overlap_nor_lack,
    changes_rest_on_claims,
)


def check_rules(draft: Draft) -> list[Problem]:
    """Apply every rule in turn."""
    return [problem for rule in RULES for problem in counted(rule(draft))]
