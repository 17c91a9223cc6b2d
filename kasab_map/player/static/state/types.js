/**
 * The timeline document and what the parts of the player hand each other.
 * Types only: nothing here runs, and no module imports it when the page runs.
 *
 * A *day* is an index from the document's first day (0), which may be negative or past the end
 * for what happened outside the theatre's days. A *code* is a status (0 unknown, 1 government,
 * 2 opposition, 3 contested) plus 4 when the place is disputed.
 *
 * @typedef {[number|null, number|null, number, number, number, number[], string, number[]]} PackedRow
 * first, since, status, disputed, confidence, claims, rationale, confirmed days
 *
 * @typedef {object} Place
 * @property {string} id
 * @property {string} kind
 * @property {"main"|"front"|"context"} role
 * @property {string} country
 * @property {Record<string, string>} names
 * @property {string[]} variants
 * @property {number|null} lat
 * @property {number|null} lon
 * @property {number|null} uncertainty_m
 * @property {string} source
 * @property {string} note
 * @property {Record<string, PackedRow[]>} control
 *
 * @typedef {object} Claim
 * @property {string} id
 * @property {number} place
 * @property {number} day
 * @property {number} earliest
 * @property {number} latest
 * @property {number|null} reported
 * @property {number|null} [withdrawn]
 * @property {string} kind
 * @property {number} status
 * @property {number} claimant
 * @property {number[]} sources
 * @property {number} confidence 1 low, 2 medium, 3 high
 * @property {string} text
 *
 * @typedef {{id: string, name: string, side: string}} Claimant
 * @typedef {{id: string, publisher: string, title: string, date: string, url: string, language: string}} Source
 * @typedef {{claimant: number, sources: number[], text: string, reported: number|null}} Account
 * @typedef {{day: number, place: number|null, kind: string, title: string, accounts: Account[]}} Happening
 * @typedef {[number, number]} LatLng
 * @typedef {{place: number, km2: number, polygons: LatLng[][][]}} Cell
 * @typedef {{a: number, b: number, km: number, band: number, line: LatLng[]}} Edge
 *
 * @typedef {object} TimelineDocument
 * @property {string} format
 * @property {number} version
 * @property {string} title
 * @property {string} [edition]
 * @property {string} [subtitle]
 * @property {string} first
 * @property {number} days
 * @property {string[]} main
 * @property {string[]} lenses
 * @property {{open?: [LatLng, LatLng], bounds: [LatLng, LatLng]}} view
 * @property {Place[]} places
 * @property {Claim[]} claims
 * @property {Claimant[]} claimants
 * @property {Source[]} sources
 * @property {Happening[]} events
 * @property {{cells: Cell[], edges: Edge[]}} territory
 * @property {Record<string, any>} messages
 * @property {{name: string, url: string, attribution: string}} [tiles] an online map a reader may switch on
 *
 * @typedef {object} Row
 * @property {number} first  first day; -Infinity for "since ever"
 * @property {number} since  first day of the unbroken run of this status; -Infinity for "since ever"
 * @property {number} code
 * @property {number} confidence
 * @property {number[]} claims
 * @property {string} rationale
 * @property {number[]} confirmed
 *
 * @typedef {{place: number, from: Row, to: Row}} Change
 *
 * @typedef {{day: number, lens: string, swipe: boolean}} Comparison
 *
 * @typedef {object} State what the reader looks at
 * @property {number} day
 * @property {number|null} place
 * @property {string} lens
 * @property {string} lang
 * @property {Record<string, boolean>} layers
 * @property {boolean} presenting
 * @property {boolean} playing
 * @property {boolean} dragging
 * @property {"day"|"change"} step
 * @property {number} speed
 * @property {1|-1} direction
 * @property {boolean} loop
 * @property {Comparison|null} compare
 * @property {boolean} lanes
 *
 * @typedef {object} Stage what every part is given
 * @property {import("./timeline.js").Timeline} timeline
 * @property {import("../words/words.js").Words} words
 * @property {() => State} now
 * @property {(patch: Partial<State>) => void} set
 * @property {Acts} act
 *
 * @typedef {object} Acts what a reader can do, wherever the button is
 * @property {(day: number) => void} go
 * @property {(by: number) => void} step
 * @property {(by: number, place?: number|null) => void} change
 * @property {(place: number|null) => void} choose
 * @property {(lens: string) => void} lens
 * @property {() => void} play
 * @property {(on?: boolean) => void} present
 * @property {() => void} compare
 * @property {() => void} keys
 *
 * @typedef {{element: HTMLElement, paint: (now: State, before: State|null) => void, destroy?: () => void}} Part
 */
export {};
