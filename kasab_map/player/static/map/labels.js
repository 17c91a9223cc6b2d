/**
 * Where names stand: a small label engine. Each name tries its places in turn and takes the first that
 * touches nothing: no sign, no other name, no panel, no edge. Pure: boxes in, places out.
 */

/**
 * @typedef {{x: number, y: number, w: number, h: number}} Box from its upper left corner
 * @typedef {object} Name
 * @property {number} x where its sign stands
 * @property {number} y
 * @property {number} half half the width of its sign
 * @property {number} w its own size
 * @property {number} h
 * @property {boolean} [must] it would rather stand aside than not at all
 * @property {() => {w: number, h: number}|null} [folded] its size in two lines: for who must be named
 * @property {boolean} [firm] it would rather stand on the front than not at all
 *
 * @typedef {object} Room
 * @property {Box} frame what is seen
 * @property {Box[]} panels what lies over it
 * @property {(box: Box) => boolean} [front] whether the front runs through a box
 */

/** So often are names tried in another order. */
const TURNS = 4;
/** All round its sign a name is tried so near to it, in such steps, in pixels. */
const RIMS = [2, -1, 7];
const STEP = 2;
/** Between a sign and its name, and between any two things. */
const GAP = 3;

/** @param {Box} a @param {Box} b @param {number} [gap] */
export const touch = (a, b, gap = 0) =>
  a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;

/** @param {Box} inner @param {Box} outer */
export const within = (inner, outer) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

/** Whether a sign is cut by the edge of the map, or by what lies over it. @param {Box} sign @param {Room} room */
export const isCut = (sign, { frame, panels }) =>
  !within(sign, frame) || panels.some((panel) => touch(sign, panel));

/** The box of a sign. @param {Name} name @returns {Box} */
export const signBox = ({ x, y, half }) => ({ x: x - half, y: y - half, w: 2 * half, h: 2 * half });

/**
 * To the right and the left of a sign, so many heights of the name below it and above it.
 * @param {Name} name
 * @param {number[]} how
 * @returns {Box[]}
 */
function corners({ x, y, half, w, h }, ...how) {
  const off = half + GAP;
  return how.flatMap((far) =>
    [x + off, x - off - w].flatMap((side) =>
      [y + h * far, y - h * far].map((middle) => ({ x: side, y: middle - h / 2, w, h })),
    ),
  );
}

/**
 * Right, left, below, above, and the corners; who must be named tries all along below and above too.
 * @param {Name} name
 * @returns {Box[]}
 */
function tries(name) {
  const { x, y, half, w, h, must } = name;
  const off = half + GAP;
  const right = { x: x + off, y: y - h / 2, w, h };
  const left = { ...right, x: x - off - w };
  const below = { ...right, x: x - w / 2, y: y + off - 1 };
  const above = { ...below, y: y - off - h + 1 };
  const four = [right, left, below, above];
  if (!must) return [...four, ...corners(name, 0.75)];
  const aside = [below, above].flatMap((box) =>
    [-0.2, 0.2, -0.4, 0.4].map((by) => ({ ...box, x: box.x + by * w })),
  );
  return [...four, ...corners(name, 0.4, 0.75), ...aside];
}

/** Away from its sign: for who must be named and finds no room at it. @param {Name} name */
const away = (name) => corners(name, 1.25, 2);

/**
 * All round its sign, in small steps: for who must be named and else stood on the front, or nowhere.
 * @param {Name} name
 * @returns {Box[]}
 */
function allRound({ x, y, half, w, h }) {
  const steps = (/** @type {number} */ far) =>
    Array.from({ length: Math.floor(far / STEP) }, (_, n) => [-n * STEP, n * STEP]).flat();
  return RIMS.flatMap((rim) => {
    const off = half + rim;
    const rows = steps(off + w / 2).flatMap((by) =>
      [y - off - h, y + off].map((edge) => ({ x: x - w / 2 + by, y: edge, w, h })),
    );
    const columns = steps(off + h / 2).flatMap((by) =>
      [x + off, x - off - w].map((edge) => ({ x: edge, y: y - h / 2 + by, w, h })),
    );
    return [...rows, ...columns];
  });
}

/** @param {Name} name @returns {Box[]} */
function inTwoLines(name) {
  const size = name.folded?.();
  return size ? [...tries({ ...name, ...size }), ...allRound({ ...name, ...size })] : [];
}

/** @param {(() => Box[])[]} ways each asked only where those before it found nothing @param {(box: Box) => boolean} good */
function foundIn(ways, good) {
  for (const way of ways) {
    const found = way().find(good);
    if (found) return found;
  }
  return null;
}

/**
 * Place names in the order given: who comes first chooses first. The front is crossed by who has no
 * other place, and by nobody who may as well be silent.
 * @param {Name[]} names
 * @param {Room} room
 * @returns {(Box|null)[]} where each stands; null: it is not named
 */
export function placeNames(names, { frame, panels, front = () => false }) {
  const signs = names.map(signBox);
  // Whose sign is out of sight or under a panel has nothing to be named for; half a sign has, of who must be.
  const seen = names.map((name) => {
    const { x, y, must } = name;
    if (!must) return !isCut(signBox(name), { frame, panels });
    const dot = { x, y, w: 0, h: 0 };
    return within(dot, frame) && !panels.some((panel) => touch(dot, panel));
  });
  const all = names.map((_, n) => n);
  /** @param {number[]} order */
  const found = (order) => placed(names, order, { signs, seen, frame, panels, front });
  /** Who must be named and found no room, or none but on the front. @param {(Box|null)[]} boxes */
  const ill = (boxes) => {
    const must = all.filter((n) => names[n].must && seen[n]);
    const lost = must.filter((n) => !boxes[n]);
    const across = must.filter((n) => boxes[n] && front(/** @type {Box} */ (boxes[n])));
    return { first: [...lost, ...across], cost: lost.length * all.length + across.length };
  };
  let boxes = found(all);
  let now = ill(boxes);
  let [best, least] = [boxes, now.cost];
  let order = all;
  // Those choose first the next time.
  for (let turn = 0; turn < TURNS && least; turn++) {
    const { first } = now;
    order = [...first, ...order.filter((n) => !first.includes(n))];
    boxes = found(order);
    now = ill(boxes);
    if (now.cost < least) [best, least] = [boxes, now.cost];
  }
  return best;
}

/**
 * @param {Name[]} names
 * @param {number[]} order
 * @param {Required<Room> & {signs: Box[], seen: boolean[]}} around
 * @returns {(Box|null)[]}
 */
function placed(names, order, { signs, seen, frame, panels, front }) {
  /** @type {Box[]} */
  const taken = [...panels];
  /** @type {(Box|null)[]} */
  const boxes = names.map(() => null);
  for (const own of order) {
    const free = (/** @type {Box} */ box) =>
      within(box, frame) &&
      taken.every((other) => !touch(box, other, 1)) &&
      signs.every((sign, n) => n === own || !touch(box, sign, 1));
    if (!seen[own]) continue;
    const { must, firm } = names[own];
    const clear = (/** @type {Box} */ box) => free(box) && !front(box);
    const open = tries(names[own]);
    const ways = must ? [allRound, inTwoLines, away].map((way) => () => way(names[own])) : [];
    // Rather anywhere beside the front than on it.
    const found =
      open.find(clear) ??
      foundIn(ways, clear) ??
      (must || firm ? open.find(free) : null) ??
      foundIn(ways, free);
    if (found) taken.push(found);
    boxes[own] = found;
  }
  return boxes;
}

/**
 * Where a name without a sign may stand: the free box whose middle is nearest to where it is wanted.
 * @param {{w: number, h: number}} size
 * @param {{x: number, y: number}[]} middles
 * @param {{x: number, y: number}} wanted
 * @param {(box: Box) => boolean} free
 * @returns {Box|null}
 */
export function nearestFree({ w, h }, middles, wanted, free) {
  const far = (/** @type {{x: number, y: number}} */ { x, y }) =>
    (x - wanted.x) ** 2 + (y - wanted.y) ** 2;
  let nearest = Infinity;
  let found = null;
  for (const middle of middles) {
    const away = far(middle);
    if (away >= nearest) continue;
    const box = { x: middle.x - w / 2, y: middle.y - h / 2, w, h };
    if (free(box)) [nearest, found] = [away, box];
  }
  return found;
}
