/** Making elements. Text only ever becomes a text node, so a hostile name stays a name. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @typedef {string|number|Node|null|undefined|false} Child
 * @typedef {Record<string, string|number|boolean|null|undefined|EventListener>} Attributes
 */

/**
 * Make an element; an attribute that is a function listens to the event of that name.
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...(Child|Child[])} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  return /** @type {HTMLElement} */ (fill(document.createElement(tag), attributes, children));
}

/**
 * Make an SVG element.
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...(Child|Child[])} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes = {}, ...children) {
  return /** @type {SVGElement} */ (fill(document.createElementNS(SVG, tag), attributes, children));
}

/**
 * @param {Element} node
 * @param {Attributes} attributes
 * @param {(Child|Child[])[]} children
 */
function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, String(value));
  }
  node.append(
    ...children
      .flat()
      .filter(present)
      .map((child) => (child instanceof Node ? child : document.createTextNode(String(child)))),
  );
  return node;
}

/** @param {Child} child @returns {child is string|number|Node} */
function present(child) {
  return child !== null && child !== undefined && child !== false && child !== "";
}

/**
 * A picture in lines of the text's colour (bar.css).
 * @param {string} d drawn on a square sheet
 * @param {number} [side] of the sheet, in pixels
 */
export function icon(d, side = 16) {
  const sheet = { viewBox: `0 0 ${side} ${side}`, width: side, height: side, class: "kp-icon" };
  return svg("svg", { ...sheet, "aria-hidden": "true" }, svg("path", { d }));
}

/**
 * Put children in place of whatever a node holds.
 * @param {Element} node
 * @param {...(Child|Child[])} children
 */
export function refill(node, ...children) {
  node.replaceChildren();
  fill(node, {}, children);
}

/**
 * Set an attribute only when it differs: an unchanged one costs no repaint.
 * @param {Element} node
 * @param {string} name
 * @param {string|null} value null takes it away
 */
export function put(node, name, value) {
  if (value === null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/**
 * Write a text only when it differs, and into the text that is there: an unchanged one costs no
 * layout, and a changed one no new node.
 * @param {Element} node holds nothing but text
 * @param {string} text
 */
export function write(node, text) {
  const { firstChild: own } = node;
  if (node.textContent === text) return;
  if (own instanceof Text && own === node.lastChild) own.data = text;
  else node.textContent = text;
}

/**
 * Link to a source; an address that is not http(s) is shown and cannot be followed.
 * @param {string} address
 * @param {string} text
 * @param {Attributes} [attributes]
 * @returns {HTMLElement}
 */
export function link(address, text, attributes = {}) {
  if (!/^https?:\/\//i.test(address)) {
    const shown = address ? `${text} (${address})` : text;
    return el("span", attributes, shown);
  }
  return el(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer", ...attributes },
    text,
  );
}

/**
 * A plain button.
 * @param {Child|Child[]} content
 * @param {(event: Event) => void} pressed
 * @param {Attributes} [attributes]
 */
export function button(content, pressed, attributes = {}) {
  return /** @type {HTMLButtonElement} */ (
    el("button", { type: "button", click: pressed, ...attributes }, content)
  );
}

/** Where the reader's hand is, to be found again in what is made anew. @param {HTMLElement} root */
export function focused(root) {
  const at = document.activeElement;
  const mark = (/** @type {Element} */ one) =>
    [one.localName, one.className, one.getAttribute("aria-label"), one.textContent].join("|");
  const held = at && root.contains(at) ? mark(at) : null;
  return () =>
    held === null
      ? undefined
      : /** @type {HTMLElement[]} */ ([...root.querySelectorAll("*")]).find(
          (one) => mark(one) === held,
        );
}
