/**
 * The timeline document and what the parts of the player hand each other.
 * Types only: nothing here runs, and no module imports it when the page runs.
 *
 * A *day* is an index from the document's first day (0), which may be negative or past the end
 * for what happened outside the theatre's days. A status in a row or a claim is a position in the
 * document's `statuses`; once opened it is an id.
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
 * @property {string} licence
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
 * @property {number|null} withdrawn first day on which it no longer counts, because it was taken back
 * @property {string} kind
 * @property {number} status
 * @property {number} claimant
 * @property {number[]} sources
 * @property {string} locator where in the document it stands
 * @property {number} confidence 1 low, 2 medium, 3 high
 * @property {string} text
 *
 * @typedef {{id: string, kind: "unknown"|"side"|"contested"}} Status
 * @typedef {{ink: string, area: string, on_ink: string, on_area: string}} Inks
 * @typedef {{id: string, names: Record<string, string>, letter: string, shape: string, mark: string, keyline: boolean, dark: Inks, forms: Record<string, Record<string, string>>} & Inks} Side forms: of its name, by language
 * @typedef {{id: string, names: Record<string, string>, speaks_for: string|null, beside: boolean}} Camp beside: its name stands beside its claimants
 * @typedef {object} Lens
 * @property {string} id
 * @property {string[]|null} hears ids of camps; null: everyone
 * @property {string|null} side the side whose claims alone it hears
 * @property {boolean} reading it follows the editors' rows, not the claims
 * @property {boolean} evening it hears only what had been said by the day shown
 * @property {boolean} against_interest it believes a partisan only against its own side
 * @typedef {{id: string, name: string, side: string, note: string}} Claimant
 * @typedef {{id: string, publisher: string, title: string, date: string, url: string, language: string}} Source
 * @typedef {{id: string, claimant: number, sources: number[], text: string, reported: number|null}} Account
 * @typedef {{day: number, place: number|null, kind: string, title: string, accounts: Account[]}} Happening
 * @typedef {[number, number]} LatLng
 * @typedef {{place: number, km2: number, polygons: LatLng[][][]}} Cell
 * @typedef {{a: number, b: number, km: number, band: [number, number], line: LatLng[]}} Edge band: metres while fresh, and what 28 days of silence add
 *
 * @typedef {{km2: number[][], front: number[], silent: number[], road: number[][], coast: number[][]}} FiguresOfLens a list or number for each day
 *
 * @typedef {object} Ground what lies under the record
 * @property {[number, number]} zoom
 * @property {LatLng[][][]} land the theatre's own
 * @property {LatLng[][][]} abroad
 * @property {LatLng[][][]} lakes
 * @property {LatLng[][]} border
 * @property {LatLng[][]} road
 * @property {{kind: string, names: Record<string, string>, short?: Record<string, string>, at: LatLng}[]} labels
 * @property {{land: LatLng[][][], abroad: LatLng[][][]}} locator
 * @property {{picture: string, bounds: [LatLng, LatLng], opacity: number}|null} relief
 * @property {string[]} credits
 *
 * @typedef {string|any[]} Piece a text; or em, strong, a with an address, each holding pieces; or cite with positions in `cites`
 * @typedef {any[]} Block p, ul or ol, then its lines, each a list of pieces
 *
 * @typedef {object} StoryStep
 * @property {string} title
 * @property {number} day
 * @property {number} until the same day, or the last of those that are played
 * @property {number|null} place
 * @property {number|null} zoom
 * @property {string} lens
 * @property {string[]|null} layers
 * @property {number|null} minutes
 * @property {Block[]} text
 * @property {Block[]} notes
 * @property {Block[]} question
 * @property {any[][]} cites
 * @property {string[]} ids of what is cited, in the same order
 *
 * @typedef {object} Story
 * @property {string} id
 * @property {string} title
 * @property {number} minutes
 * @property {string} language
 * @property {string} summary
 * @property {string} content_note
 * @property {string[]} aims
 * @property {string} preparation
 * @property {string[]} afterwards
 * @property {StoryStep[]} steps
 * @property {boolean} [draft] it is being written here, and no address can lead to it
 *
 * @typedef {{title: string, subtitle?: string, question?: string, introduction?: string, citation?: string, search?: Record<string, string>}} OwnWords search: by kind of event, what else it is found by
 *
 * @typedef {object} TimelineDocument
 * @property {string} format
 * @property {number} version
 * @property {string} name
 * @property {string} title
 * @property {string} edition version of the data
 * @property {string} [contact] where readers send what they found wrong: mailto: or https:
 * @property {string} first
 * @property {number} days
 * @property {string[]} main
 * @property {Status[]} statuses
 * @property {Side[]} sides two to six
 * @property {import("../map/shapes.js").Signs} signs how a place's sign is drawn
 * @property {Camp[]} camps
 * @property {Lens[]} lenses
 * @property {{open?: [LatLng, LatLng], bounds: [LatLng, LatLng]}} view
 * @property {Place[]} places
 * @property {Claim[]} claims
 * @property {Claimant[]} claimants
 * @property {Source[]} sources
 * @property {Happening[]} events
 * @property {{cells: Cell[], edges: Edge[], figures: Record<string, FiguresOfLens>}} territory
 * @property {Ground|null} [ground]
 * @property {Story[]} [stories]
 * @property {Record<string, OwnWords>} [words] what the theatre says of itself, by language
 * @property {{name: string, url: string, attribution: string}} [tiles] an online map a reader may switch on
 *
 * @typedef {object} Standing what is said of a place: made once, so compared by identity
 * @property {string} status id of a status
 * @property {Side|null} side who holds it
 * @property {boolean} contested
 * @property {boolean} unknown no status is known; with `disputed`, none is picked
 * @property {boolean} disputed
 * @property {string} look what it is drawn as: the status, or "disputed" when none is picked
 *
 * @typedef {object} RowFacts
 * @property {number} first  first day; -Infinity for "since ever"
 * @property {number} since  first day of the unbroken run of this status; -Infinity for "since ever"
 * @property {Standing} standing
 * @property {number} confidence
 * @property {number[]} claims
 * @property {string} rationale
 * @property {number[]} confirmed
 *
 * @typedef {RowFacts & Standing} Row
 * @typedef {{place: number, from: Row, to: Row}} Change
 *
 * @typedef {{day: number, lens: string, swipe: boolean}} Comparison
 *
 * @typedef {{from: number, to: number}} Span both included
 * @typedef {{story: number, step: number}} Telling which story, and at which step; 0 is its cover
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
 * @property {"day"|"week"|"month"|"change"} step
 * @property {number} speed
 * @property {1|-1} direction
 * @property {boolean} loop
 * @property {Comparison|null} compare
 * @property {Span|null} span the days chosen
 * @property {number|null} locked the last day that may be shown, while a class predicts
 * @property {Telling|null} story the story that is told
 * @property {boolean} blank whether the screen is dark, so that all look at the teller
 * @property {"auto"|"light"|"dark"} theme
 * @property {boolean} letters whether single letters are keys
 *
 * @typedef {object} Stage what every part is given
 * @property {import("./timeline.js").Timeline} timeline
 * @property {import("../words/words.js").Words} words
 * @property {() => State} now
 * @property {(patch: Partial<State>) => void} set
 * @property {Acts} act
 * @property {import("./soon.js").Queue} soon what the first map does not wait for
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
 * @property {(telling: Telling|null) => void} tell shows a step of a story, or leaves it
 * @property {(by: number) => void} turn goes on or back in the story
 * @property {() => void} stories lists them
 * @property {() => void} speaker opens the speaker's window
 * @property {(chosen: Partial<import("./memory.js").Preferences>) => void} prefer what the browser remembers
 *
 * @typedef {{element: HTMLElement, paint: (now: State, before: State|null) => void, destroy?: () => void}} Part
 */
export {};
