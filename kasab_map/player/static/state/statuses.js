/**
 * What can be said of a place. A *standing* is a status with whether it is disputed; each is made
 * once, so that two are the same exactly when they are the same object. What is drawn follows its
 * *look*: the status, or "disputed" where claimants disagree and no status is picked.
 */

/**
 * @typedef {import("./types.js").Standing} Standing
 * @typedef {import("./types.js").Side} Side
 */

/** @param {import("./types.js").TimelineDocument} doc */
export function openStatuses(doc) {
  const sideOf = new Map(doc.sides.map((side) => [side.id, side]));
  const statuses = doc.statuses.map(({ id, kind }) => ({ id, kind, side: sideOf.get(id) ?? null }));
  const standings = statuses.map(({ id, kind, side }) =>
    [false, true].map((disputed) => {
      const unknown = kind === "unknown";
      const look = unknown && disputed ? "disputed" : id;
      return /** @type {Standing} */ (
        Object.freeze({
          status: id,
          side,
          contested: kind === "contested",
          unknown,
          disputed,
          look,
        })
      );
    }),
  );
  const all = standings.flat();
  /** In the order in which a legend tells them: who holds, fighting, silence, dispute. */
  const rank = (/** @type {Standing} */ one) =>
    one.side ? 0 : one.contested ? 1 : one.disputed ? 3 : 2;
  const looks = all
    .filter(({ status, look, disputed }) => disputed === (look !== status))
    .sort((a, b) => rank(a) - rank(b));

  return {
    statuses,
    sides: doc.sides,
    /** Every standing that looks different from the others, in the order of a legend. */
    looks,
    /** Nothing is reported: what a place begins as. */
    silence: /** @type {Standing} */ (
      all.find(({ look, unknown }) => unknown && look !== "disputed")
    ),
    /** Claimants disagree, and nobody is picked. */
    disputed: /** @type {Standing} */ (all.find(({ look }) => look === "disputed")),
    /** @param {number} status position in the document's list @param {boolean} disputed */
    standing: (status, disputed) => standings[status][Number(disputed)],
    /** The status a claim gives. @param {{status: number}} claim */
    statusOf: (claim) => statuses[claim.status],
  };
}

/**
 * Two different holders touch: there is a front between them. Who holds a disputed place is not
 * settled, so it opens the line as a contested one does.
 * @param {Standing} a
 * @param {Standing} b
 */
export const opposes = (a, b) =>
  a.side !== null && b.side !== null && a.side !== b.side && !a.disputed && !b.disputed;
