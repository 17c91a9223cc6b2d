/** Moving among the places by compass: one Tab stop for all of them, arrows from one to the next. */

/** @type {Record<string, [number, number]>} */
export const WAYS = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * The nearest of some points that lies in a direction, within 45 degrees of it; straight ahead before aside.
 * @param {{x: number, y: number}[]} points
 * @param {number} from position in the list
 * @param {[number, number]} way
 * @returns {number} position in the list; the one it started from where nothing lies that way
 */
export function towards(points, from, [dx, dy]) {
  let best = from;
  let least = Infinity;
  points.forEach(({ x, y }, n) => {
    const ahead = (x - points[from].x) * dx + (y - points[from].y) * dy;
    const aside = Math.abs((x - points[from].x) * dy) + Math.abs((y - points[from].y) * dx);
    if (ahead <= 0 || aside > ahead) return;
    const far = ahead + 1.5 * aside;
    if (far < least) ((least = far), (best = n));
  });
  return best;
}
