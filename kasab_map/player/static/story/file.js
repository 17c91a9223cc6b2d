/** A story as its file: written, and read again. What a draft holds is text; only days are days. */

/**
 * @typedef {object} DraftStep
 * @property {string} title
 * @property {Record<string, string>} view day, until, place, zoom, lens, layers, minutes, as written
 * @property {string} text
 * @property {string} question
 * @property {string} notes
 *
 * @typedef {object} Draft
 * @property {Record<string, string|string[]>} head title, minutes, summary, as written
 * @property {DraftStep[]} steps
 */

export const HEAD = ["title", "minutes", "summary", "content_note"];
const PARTS = /** @type {const} */ (["question", "notes"]);
/** What YAML reads as something else than text, when it stands unquoted. */
const PLAIN = /^[\p{L}\d][^:#"'[\]{}&*!|>%@`\n]*$/u;

/** @returns {Draft} */
export const emptyDraft = () => ({ head: { title: "", minutes: "", summary: "" }, steps: [] });

/** @param {Draft} draft */
export function writeStory({ head, steps }) {
  const lines = ["---", ...settings(head), "---"];
  for (const { title, view, text, ...more } of steps) {
    lines.push("", `## ${title}`, "", "```view", ...settings(view), "```", "", text.trim());
    for (const part of PARTS)
      if (more[part].trim())
        lines.push("", `### ${part[0].toUpperCase()}${part.slice(1)}`, "", more[part].trim());
  }
  return `${lines.join("\n")}\n`;
}

/** @param {Record<string, string|string[]>} values */
function settings(values) {
  return Object.entries(values)
    .filter(([, value]) => value.length)
    .flatMap(([name, value]) =>
      typeof value === "string"
        ? [`${name}: ${quoted(value)}`]
        : [`${name}:`, ...value.map((one) => `  - ${quoted(one)}`)],
    );
}

/** @param {string} value */
function quoted(value) {
  const line = value.replace(/\s+/g, " ").trim();
  return PLAIN.test(line) ? line : JSON.stringify(line);
}

/**
 * Read a story's file; null when it is none. What the check would refuse is kept as it stands.
 * @param {string} content
 * @returns {Draft|null}
 */
export function readStory(content) {
  const [, head, body] =
    /^\uFEFF?---[ ]*\n(.*?)\n---[ ]*\n(.*)$/s.exec(content.replace(/\r\n?/g, "\n")) ?? [];
  if (head === undefined) return null;
  const [, ...steps] = `\n${body}`.split(/\n## /);
  return {
    head: readSettings(head),
    steps: steps.map((step) => {
      const [above, ...parts] = step.split(/\n### /);
      const [, title, view, text] =
        /^(.*?)\n(?:\s*```view\n(.*?)```)?(.*)$/s.exec(`${above}\n`) ?? [];
      const named = Object.fromEntries(
        parts.map((part) => {
          const [name, ...lines] = part.split("\n");
          return [name.trim().toLowerCase(), lines.join("\n").trim()];
        }),
      );
      const plain = Object.entries(readSettings(view ?? "")).map(([name, value]) => [
        name,
        typeof value === "string" ? value : value.join(", "),
      ]);
      return {
        title: (title ?? "").trim(),
        view: Object.fromEntries(plain),
        text: (text ?? "").trim(),
        question: named.question ?? "",
        notes: named.notes ?? "",
      };
    }),
  };
}

/** @param {string} text @returns {Record<string, string|string[]>} */
function readSettings(text) {
  /** @type {Record<string, string|string[]>} */
  const found = {};
  let name = "";
  for (const line of text.split("\n")) {
    const [, key, value] = /^(\w+):(?:\s+(.*))?$/.exec(line) ?? [];
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (key) [name, found[key]] = [key, plainOf(value ?? "")];
    else if (item !== undefined && name)
      found[name] = [...(Array.isArray(found[name]) ? found[name] : []), plainOf(item)];
  }
  return found;
}

/** @param {string} written */
function plainOf(written) {
  const text = written.trim();
  if (!/^".*"$/.test(text)) return text.replace(/^'(.*)'$/, "$1");
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
