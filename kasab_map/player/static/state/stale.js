/** A status is called stale, and its lane fades, when no claim confirms it for longer than this. */
export const STALE_AFTER = 7;

/** Whether a status has gone without a report for too long. @param {number|null} days since the last one; null: there was none */
export const isStale = (days) => days === null || days > STALE_AFTER;
