/**
 * Lenses made of another lens: what of it is fresh (`fresh:<lens>`), and what its claims come to
 * under a reader's own weights (`weighed:<claim>=<weight>,...`). Python has the same two in
 * kasab_map/control/, and tests/golden holds these to its answers.
 */
import { STALE_AFTER } from "./stale.js";

/**
 * @typedef {import("./types.js").Row} Row
 * @typedef {import("./types.js").Standing} Standing
 * @typedef {import("./types.js").Lens} Lens
 * @typedef {import("./types.js").TimelineDocument} Doc
 * @typedef {ReturnType<typeof import("./statuses.js").openStatuses>} Known
 * @typedef {{lens: Lens, base: string, rows: (base: Row[][], known: Known) => Row[][]}} Made
 */

/** The largest weight: 0 leaves a claim out, and a claim without a weight counts as 1. */
export const MOST = 3;

const FRESH = "fresh:";
const WEIGHED = "weighed:";

/** The lens that leaves out of another what is stale. @param {string} lens */
export const freshOf = (lens) => (lens.startsWith(FRESH) ? lens : FRESH + lens);

/** The lens that another was made of. @param {string} lens */
export const baseOf = (lens) => (lens.startsWith(FRESH) ? lens.slice(FRESH.length) : lens);

/** @param {string} lens */
export const isFresh = (lens) => lens.startsWith(FRESH);

/** The lens of a reader's weights; a weight of 1 need not be said. @param {Map<string, number>} weights */
export const weighedBy = (weights) =>
  WEIGHED + [...weights].flatMap(([id, n]) => (n === 1 ? [] : [`${id}=${n}`])).join(",");

/** The weights that a lens names; null for another lens. @param {string} lens @returns {Map<string, number>|null} */
export function weightsOf(lens) {
  if (!lens.startsWith(WEIGHED)) return null;
  const parts = lens.slice(WEIGHED.length).split(",").filter(Boolean);
  return new Map(
    parts.map((part) => {
      const [id, weight] = part.split("=");
      return [id, /^[0-3]$/.test(weight ?? "") ? Number(weight) : NaN];
    }),
  );
}

/**
 * Understand the id of such a lens; null where it is none, or names what is not there.
 * @param {Doc} doc
 * @param {string} id
 * @returns {Made|null}
 */
export function makeLens(doc, id) {
  const plain = (/** @type {string} */ one) => doc.lenses.find((lens) => lens.id === one);
  if (id.startsWith(FRESH)) {
    const base = id.slice(FRESH.length);
    const lens = plain(base) ?? (base.startsWith(FRESH) ? null : makeLens(doc, base)?.lens);
    const rows = (/** @type {Row[][]} */ own, /** @type {Known} */ known) =>
      own.map((of) => freshRows(of, known.silence));
    return lens ? { lens: { ...lens, id }, base, rows } : null;
  }
  const weights = weightsOf(id);
  const evening = doc.lenses.find((lens) => lens.evening);
  if (!weights || !evening) return null;
  const claims = new Set(doc.claims.map((claim) => claim.id));
  const said = id.split(",").length === Math.max(1, weights.size);
  const good = [...weights].every(([claim, n]) => claims.has(claim) && !Number.isNaN(n));
  return good && said
    ? {
        lens: { ...evening, id },
        base: evening.id,
        rows: (own, known) => own.map((of) => weighedRows(doc, of, weights, known)),
      }
    : null;
}

/** @param {Row[]} rows @param {Standing} silence */
function freshRows(rows, silence) {
  return joined(
    rows.flatMap((row, n) => {
      const end = rows[n + 1]?.first ?? Infinity;
      const turns = [row.first, ...row.confirmed, ...row.confirmed.map((c) => c + STALE_AFTER + 1)];
      return [...new Set(turns)]
        .filter((day) => day >= row.first && day < end)
        .sort((a, b) => a - b)
        .map((first) => {
          const fresh = row.confirmed.some((c) => c <= first && first <= c + STALE_AFTER);
          return fresh ? { ...row, first } : silent(first, silence);
        });
    }),
  );
}

/**
 * @param {Doc} doc
 * @param {Row[]} rows
 * @param {Map<string, number>} weights
 * @param {Known} known
 */
function weighedRows(doc, rows, weights, known) {
  const weight = (/** @type {number} */ n) => weights.get(doc.claims[n].id) ?? 1;
  return joined(
    rows.map((row) => {
      const heard = row.claims.filter(weight);
      /** @type {Map<number, number>} */
      const sums = new Map();
      for (const n of heard)
        sums.set(doc.claims[n].status, (sums.get(doc.claims[n].status) ?? 0) + weight(n));
      const most = Math.max(0, ...sums.values());
      const leading = [...sums].filter(([, sum]) => sum === most).map(([status]) => status);
      if (!leading.length) return silent(row.first, known.silence);
      const one = leading.length === 1;
      const standing = one ? known.standing(leading[0], false) : known.disputed;
      const agreed = heard.filter((n) => !one || doc.claims[n].status === leading[0]);
      const confirmed = [...new Set(agreed.map((n) => doc.claims[n].day))].sort((a, b) => a - b);
      return made({ ...row, claims: heard, confidence: 1, rationale: "", confirmed }, standing);
    }),
  );
}

/** @param {number} first @param {Standing} silence @returns {Row} */
const silent = (first, silence) =>
  made({ first, since: first, confidence: 0, claims: [], rationale: "", confirmed: [] }, silence);

/** @param {any} row @param {Standing} standing @returns {Row} */
const made = (row, standing) => ({ ...row, ...standing, standing });

/** Let each row know since when its answer has stood. @param {Row[]} rows @returns {Row[]} */
function joined(rows) {
  /** @type {Row[]} */
  const found = [];
  for (const row of rows) {
    const last = found.at(-1);
    const since = last && last.look === row.look ? last.since : row.first;
    found.push({ ...row, since });
  }
  return found;
}
