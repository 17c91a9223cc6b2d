/**
 * The sides' colours for what is drawn by style sheets: whatever carries `data-state` (a status) or
 * `data-for` (the side someone speaks for) knows its side's inks.
 */
import { contestedInks } from "./symbols.js";

/** @param {import("../state/timeline.js").Timeline} timeline */
export function makeInks({ sides, plain }) {
  const [one, two] = contestedInks({ sides, plain });
  const rules = sides.map((side) => rule(side.id, side));
  // A sheet made by script, not an element: a saved page refuses elements it does not name.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([`.kasab-player { --kp-one: ${one}; --kp-two: ${two}; }`, ...rules].join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    destroy() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((kept) => kept !== sheet);
    },
  };
}

/** @param {string} id @param {import("../state/types.js").Inks} inks */
function rule(id, { ink, area, on_ink: onInk, on_area: onArea }) {
  const name = CSS.escape(id);
  return `.kasab-player :is([data-state="${name}"], [data-for="${name}"]) { --kp-side: ${ink}; --kp-side-area: ${area}; --kp-on-side: ${onInk}; --kp-on-area: ${onArea}; }`;
}
