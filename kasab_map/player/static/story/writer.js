/** Write a story without code: views of the map as steps, put in order, tried out, saved as a file. */
import { el, put, refill, button } from "../dom.js";
import { presentView, storyFrom } from "./drafting.js";
import { HEAD, emptyDraft, readStory, writeStory } from "./file.js";
import { keepDraft, keptDraft } from "./lesson.js";

/**
 * @typedef {import("./file.js").DraftStep} DraftStep
 * @param {import("../state/types.js").Stage} stage
 * @param {() => number} zoom of the map
 * @param {HTMLElement} root
 */
export function makeWriter(stage, zoom, root) {
  const { timeline, words, act } = stage;
  /** Where the story that is tried out stands among the others. */
  const place = timeline.stories.length - (timeline.stories.at(-1)?.draft ? 1 : 0);
  let draft = keptDraft() ?? emptyDraft();
  const list = el("ol", { class: "kp-draft-steps" });
  const said = el("p", { class: "kp-note", role: "status" });
  const head = el("div", { class: "kp-draft-head" });
  const file = /** @type {HTMLInputElement} */ (
    el("input", { type: "file", accept: ".md,text/markdown", hidden: true, change: opened })
  );
  const tool = (/** @type {string} */ key, /** @type {() => void} */ does) =>
    button(words.say(key), does, { class: "kp-tool", "data-does": key });
  const element = el(
    "section",
    { class: "kp-writer", "aria-label": words.say("write.heading") },
    el("h2", {}, words.say("write.heading")),
    el("p", { class: "kp-soft" }, words.say("write.how")),
    head,
    list,
    el("p", {}, tool("write.add", add)),
    said,
    el(
      "p",
      { class: "kp-draft-tools" },
      tool("write.preview", () => preview(1)),
      tool("write.download", download),
      tool("write.open", () => file.click()),
      tool("write.new", afresh),
      tool("write.leave", () => show(false)),
    ),
    file,
  );

  function changed() {
    keepDraft(draft);
    said.textContent = "";
  }

  /** @param {string} key @param {string} value @param {(value: string) => void} hear @param {number} [rows] */
  function field(key, value, hear, rows = 1) {
    const made = /** @type {HTMLInputElement|HTMLTextAreaElement} */ (
      el(rows > 1 ? "textarea" : "input", { rows: rows > 1 && rows, dir: "auto" })
    );
    made.value = value;
    made.addEventListener("input", () => {
      hear(made.value);
      changed();
    });
    return el("label", {}, el("span", {}, words.say(key)), made);
  }

  function draw() {
    refill(
      head,
      HEAD.map((name) =>
        field(
          `write.${name}`,
          String(draft.head[name] ?? ""),
          (value) => (draft.head[name] = value),
        ),
      ),
    );
    refill(list, draft.steps.map(stepElement));
  }

  /** @param {DraftStep} step @param {number} n */
  function stepElement(step, n) {
    const move = (/** @type {number} */ by) => () => {
      draft.steps.splice(n + by, 0, ...draft.steps.splice(n, 1));
      anew();
    };
    const small = (/** @type {string} */ key, /** @type {() => void} */ does, disabled = false) =>
      button(words.say(key), does, { class: "kp-small", disabled, "data-does": key });
    return el(
      "li",
      {},
      field("write.title_of_step", step.title, (value) => (step.title = value)),
      el(
        "p",
        { class: "kp-draft-view" },
        el("span", { class: "kp-soft" }, Object.values(step.view).join(" · ")),
        small("write.show", () => preview(n + 1)),
        small("write.retake", () => {
          step.view = { ...presentView(stage, zoom()), minutes: step.view.minutes ?? "" };
          anew();
        }),
        small("write.up", move(-1), n === 0),
        small("write.down", move(1), n === draft.steps.length - 1),
        small("write.delete", () => {
          draft.steps.splice(n, 1);
          anew();
        }),
      ),
      field("write.text", step.text, (value) => (step.text = value), 5),
      field("write.question", step.question, (value) => (step.question = value), 2),
      field("write.notes", step.notes, (value) => (step.notes = value), 2),
    );
  }

  function anew() {
    changed();
    draw();
  }

  function add() {
    const view = presentView(stage, zoom());
    const title = words.say("write.step", { step: draft.steps.length + 1 });
    draft.steps.push({ title, view, text: "", question: "", notes: "" });
    anew();
    list.lastElementChild?.querySelector("input")?.focus();
  }

  /** @param {number} step */
  function preview(step) {
    if (!draft.steps.length) return say(words.say("write.no_steps"));
    const { story, unknown } = storyFrom(timeline, draft, words.lang);
    timeline.stories[place] = { ...story, draft: true };
    say(unknown.length ? words.say("write.unknown", { ids: unknown.join(", ") }) : "");
    act.tell({ story: place, step });
  }

  function download() {
    const name = String(draft.head.title || "story").toLowerCase();
    const address = URL.createObjectURL(new Blob([writeStory(draft)], { type: "text/markdown" }));
    const id = name.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "story";
    el("a", { href: address, download: `${id}.md` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    say(words.say("write.saved", { name: `${id}.md` }));
  }

  async function opened() {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (!chosen) return;
    const read = readStory(await chosen.text());
    if (read) draft = read;
    anew();
    say(words.say(read ? "write.opened" : "write.no_story", { name: chosen.name }));
  }

  function afresh() {
    if (draft.steps.length && !window.confirm(words.say("write.sure"))) return;
    draft = emptyDraft();
    anew();
  }

  /** @param {string} text */
  function say(text) {
    said.textContent = text;
  }

  /** @param {boolean} on */
  function show(on) {
    put(root, "data-writing", on ? "" : null);
    if (!on) return;
    act.tell(null);
    draw();
    element.scrollIntoView({ block: "start" });
  }

  return { element, open: () => show(true) };
}
