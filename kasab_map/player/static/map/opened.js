/**
 * What is open over the map, told on its element: a style sheet that asked it (`:has()`) would look at
 * every sign anew whenever a day brings or takes an element.
 */
import { put } from "../dom.js";

const FOLDED = {
  tools: ".kp-tool-menu[open]",
  credits: ".leaflet-control-attribution details[open]",
};

/** @param {HTMLElement} element the map's pane */
export function tellOpened(element) {
  const tell = () => {
    const open = Object.entries(FOLDED).filter(([, selector]) => element.querySelector(selector));
    put(element, "data-opened", open.map(([name]) => name).join(" ") || null);
  };
  // It does not bubble.
  element.addEventListener("toggle", tell, true);
}
