/** A status is called stale, and its lane fades, when no claim confirms it for longer than this. */
export const STALE_AFTER = 7;
