"""Control: from records to who held a place on a day, and what was known of it by when.

The two time axes stay apart. *Valid time* is the day asked about; *reported time*,
``known_on``, is the evening on which it is asked. The rules are written in words in
docs/method.md, a file a rule here: :mod:`~kasab_map.control.lenses` whom to hear,
:mod:`~kasab_map.control.words` a camp's last word, :mod:`~kasab_map.control.weighing` what the
words come to, :mod:`~kasab_map.control.editors` the editors' reading,
:mod:`~kasab_map.control.fresh` and :mod:`~kasab_map.control.weighed` the two that a reader makes.
Pure functions, standard library only.
"""

from kasab_map.control.differences import Difference, differences
from kasab_map.control.fresh import fresh
from kasab_map.control.interval import Interval, at
from kasab_map.control.lens import Lens
from kasab_map.control.lenses import find_lens, lenses_of
from kasab_map.control.on_day import Control, control_on, intervals

__all__ = [
    "Control",
    "Difference",
    "Interval",
    "Lens",
    "at",
    "control_on",
    "differences",
    "find_lens",
    "fresh",
    "intervals",
    "lenses_of",
]
