"""Where names stand on a picture: each takes the first free place, and touches nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

Box = tuple[float, float, float, float]
"""Left, low, right, high, in points of the page."""
GAP = 1.5


@dataclass(frozen=True, slots=True)
class Name:
    """A name that wants to stand beside a sign.

    Attributes
    ----------
    half : float
        Half the width of the sign.
    must : bool
        It would rather stand aside than not at all.
    """

    x: float
    y: float
    half: float
    width: float
    height: float
    must: bool = False

    @property
    def sign(self) -> Box:
        """The box of its sign."""
        return self.x - self.half, self.y - self.half, self.x + self.half, self.y + self.half


def touch(a: Box, b: Box, gap: float = 0.0) -> bool:
    """Whether two boxes overlap, or come nearer than a gap."""
    return a[0] < b[2] + gap and b[0] < a[2] + gap and a[1] < b[3] + gap and b[1] < a[3] + gap


def within(inner: Box, outer: Box) -> bool:
    """Whether a box lies in another."""
    return (
        inner[0] >= outer[0]
        and inner[1] >= outer[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )


def placed(names: Sequence[Name], obstacles: Iterable[Box], frame: Box) -> list[Box | None]:
    """Place names in the order given; who comes first chooses first. None: it is not named."""
    signs = [name.sign for name in names]
    taken = list(obstacles)
    found: list[Box | None] = []
    for own, name in enumerate(names):
        others = [sign for n, sign in enumerate(signs) if n != own]
        free = (
            box
            for box in _tries(name)
            if within(box, frame) and not any(touch(box, one, GAP) for one in (*taken, *others))
        )
        box = next(free, None)
        if box:
            taken.append(box)
        found.append(box)
    return found


def nearest_free(
    size: tuple[float, float],
    middles: Iterable[tuple[float, float]],
    obstacles: Sequence[Box],
    frame: Box,
) -> Box | None:
    """Give the first of some middles around which a box stands free."""
    width, height = size[0] / 2, size[1] / 2
    for x, y in middles:
        box = (x - width, y - height, x + width, y + height)
        if within(box, frame) and not any(touch(box, one, 2 * GAP) for one in obstacles):
            return box
    return None


def _tries(name: Name) -> Iterable[Box]:
    """Right, left, below, above; who must be named tries the corners and farther off too."""
    off, (w, h) = name.half + GAP, (name.width, name.height)

    def box(left: float, middle: float) -> Box:
        return left, middle - h / 2, left + w, middle + h / 2

    right, left = name.x + off, name.x - off - w
    above, below = name.y + off + h / 2, name.y - off - h / 2
    yield box(right, name.y)
    yield box(left, name.y)
    yield box(name.x - w / 2, below)
    yield box(name.x - w / 2, above)
    if name.must:
        for far, side, way in product((0.75, 1.25, 2.0), (right, left), (-1, 1)):
            yield box(side, name.y + way * h * far)
        for middle, by in product((below, above), (-0.9, -0.1)):
            yield box(name.x + by * w, middle)
