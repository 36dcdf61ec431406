// Which edges are shown, and the form that tells it.  An edge is shown when all filters let it; it then has `shown`, how
// many of its relations fall into the chosen time.
import { amount, find, make, spell } from "./dom.js";

const STATUSES = ["asserted", "reported", "planned", "conditional", "negated"];
const BARS = 60;

const tally = (items, key, weight = () => 1) => {
  const counts = new Map();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + weight(item));
  return counts;
};

function checkbox(name, value, count, mark) {
  const input = make("input", { type: "checkbox", name, value, checked: true, defaultChecked: true });
  return make("label", { className: "check" }, input, ...mark, ` ${spell(value)}`, make("span", { className: "number" }, `${count}`));
}

function swatch(color, className = "swatch") {
  const mark = make("i", { className });
  mark.style.setProperty("--color", color);
  return mark;
}

/** The form's first, static part: one box for each kind, status and type of actor that the graph has. */
function fillBoxes(graph) {
  const kinds = tally(graph.edges, (edge) => graph.classes[edge.kind].name);
  graph.classes.forEach(({ name }, i) => {
    if (kinds.has(name)) find("classes").append(checkbox("kind", name, kinds.get(name), [swatch(`var(--kind-${i})`)]));
  });
  const statuses = tally(graph.edges, (edge) => edge.status);
  for (const status of STATUSES)
    if (statuses.has(status)) find("statuses").append(checkbox("status", status, statuses.get(status), [make("i", { className: `line ${status}` })]));
  const types = tally(graph.actors, (actor) => actor.type);
  const colors = new Map(graph.actors.map((actor) => [actor.type, actor]));
  for (const [type, count] of [...types].sort((a, b) => b[1] - a[1])) {
    const { color, shape } = colors.get(type);
    find("kinds").append(checkbox("actors", type, count, [swatch(color, `swatch tint ${shape}`)]));
  }
}

function fillSelect(select, edges, key, all) {
  select.append(make("option", { value: "" }, all));
  for (const [value, count] of [...tally(edges, key)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    select.append(make("option", { value }, `${spell(value)} (${count})`));
}

/** Bars over the sliders: how many relations there are when. */
function fillBars(graph) {
  const bars = new Array(Math.min(BARS, graph.days.length)).fill(0);
  for (const edge of graph.edges)
    for (const { place, count } of edge.days)
      if (place >= 0) bars[Math.floor((place * bars.length) / graph.days.length)] += count;
  const most = Math.max(1, ...bars);
  for (const bar of bars) {
    const mark = make("i");
    mark.style.setProperty("--height", `${Math.max(4, (100 * bar) / most)}%`);
    find("bars").append(mark);
  }
}

function fillTime(graph) {
  const last = Math.max(0, graph.days.length - 1);
  find("time").hidden = graph.days.length < 2;
  for (const slider of [find("from"), find("to")]) slider.max = last;
  find("from").defaultValue = find("from").value = 0;
  find("to").defaultValue = find("to").value = last;
  fillBars(graph);
}

const checked = (name) => new Set([...document.querySelectorAll(`input[name="${name}"]:checked`)].map((box) => box.value));

/** What the form asks for. */
function readForm(graph, only) {
  return {
    kinds: checked("kind"),
    statuses: checked("status"),
    types: checked("actors"),
    relation: find("relation").value,
    type: find("type").value,
    from: Number(find("from").value),
    to: Number(find("to").value),
    whole: Number(find("from").value) === 0 && Number(find("to").value) >= graph.days.length - 1,
    only,
  };
}

function countWithin(edge, { from, to, whole }) {
  if (whole) return edge.count;
  return edge.days.reduce((sum, day) => sum + (day.place >= from && day.place <= to ? day.count : 0), 0);
}

function fits(graph, edge, asked) {
  return asked.kinds.has(graph.classes[edge.kind].name)
    && asked.statuses.has(edge.status)
    && asked.types.has(edge.source.type) && asked.types.has(edge.target.type)
    && (!asked.relation || asked.relation === edge.relation)
    && (!asked.type || asked.type === edge.type)
    && (!asked.only || edge.source === asked.only || edge.target === asked.only);
}

function showTime(graph, { from, to }) {
  for (const [id, place] of [["from", from], ["to", to]]) {
    find(`${id}-day`).textContent = graph.days[place] ?? "";
    find(id).setAttribute("aria-valuetext", graph.days[place] ?? "");
  }
  const bars = [...find("bars").children];
  bars.forEach((bar, i) => {
    const place = (i * graph.days.length) / bars.length;
    bar.classList.toggle("out", place + graph.days.length / bars.length <= from || place > to);
  });
}

/** "48 of 120 edges, 30 of 60 actors"; and what the file itself leaves out. */
function showCounts(graph) {
  const edges = graph.edges.filter((edge) => edge.shown).length;
  const actors = graph.actors.filter((actor) => actor.shown).length;
  const of = (some, all, word) => (some === all ? amount(all, word) : `${some.toLocaleString("en")} of ${amount(all, word)}`);
  const strongest = graph.limit && graph.edges.length >= graph.limit ? " (the strongest of this graph)" : "";
  find("counts").textContent = `${of(edges, graph.edges.length, "edge")}, ${of(actors, graph.actors.length, "actor")}${strongest}`;
}

/** Set up the form.  `changed` is called whenever other edges are shown; returns `only`, which keeps to one actor. */
export function setUpFilters(graph, changed) {
  let only = null;
  fillBoxes(graph);
  fillSelect(find("relation"), graph.edges, (edge) => edge.relation, "all");
  fillSelect(find("type"), graph.edges, (edge) => edge.type, "all");
  fillTime(graph);
  const apply = () => {
    const asked = readForm(graph, only);
    for (const actor of graph.actors) actor.shown = false;
    for (const edge of graph.edges) {
      edge.shown = fits(graph, edge, asked) ? countWithin(edge, asked) : 0;
      if (edge.shown) edge.source.shown = edge.target.shown = true;
    }
    showTime(graph, asked);
    showCounts(graph);
    changed();
  };
  const keepTo = (actor) => {
    only = actor;
    find("only").hidden = !actor;
    find("only").replaceChildren(...(actor ? ["Only edges of ", make("b", {}, actor.name), " ", make("button", { type: "button", onclick: () => keepTo(null) }, "All again")] : []));
    apply();
  };
  const form = find("filters").querySelector("form");
  form.addEventListener("input", (event) => {
    if (event.target.id === "from" && Number(find("from").value) > Number(find("to").value)) find("to").value = find("from").value;
    if (event.target.id === "to" && Number(find("to").value) < Number(find("from").value)) find("from").value = find("to").value;
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => keepTo(null)));
  apply();
  return keepTo;
}
