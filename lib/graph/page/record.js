// The panel: the list of edges, the record of an actor, or an edge with its sentences.
import { amount, find, make, spell } from "./dom.js";

const LISTED = 40;
const STRONGEST = 8;

const between = (first, last) => (first && last && first !== last ? `${first} to ${last}` : first || last || "no date");

function statusOf(edge) {
  return edge.status === "asserted" ? [] : [" ", make("em", { className: `status ${edge.status}` }, edge.status)];
}

function edgeButton(edge, open) {
  const count = make("span", { className: "number" }, `${edge.shown || edge.count}`);
  const text = make("span", {}, make("b", {}, edge.source.name), ` ${edge.label} `, make("b", {}, edge.target.name), ...statusOf(edge));
  const mark = make("i", { className: "swatch" });
  mark.style.setProperty("--color", `var(--kind-${edge.kind})`);
  return make("li", {}, make("button", { type: "button", className: "edge", onclick: () => open.edge(edge) }, mark, text, count));
}

const edgeList = (edges, open) => make("ul", { className: "edges" }, ...edges.map((edge) => edgeButton(edge, open)));

const byCount = (a, b) => b.shown - a.shown;

/** The edges that are shown, the strongest first, some at a time. */
function listEdges(graph, open, listed = LISTED) {
  const edges = graph.edges.filter((edge) => edge.shown).sort(byCount);
  const parts = [make("h2", {}, "Strongest edges")];
  if (!edges.length) parts.push(make("p", { className: "quiet" }, "No edge fits the filters."));
  parts.push(edgeList(edges.slice(0, listed), open));
  if (edges.length > listed)
    parts.push(make("button", { type: "button", onclick: () => find("record").replaceChildren(...listEdges(graph, open, listed * 2)) },
      `Show more of ${amount(edges.length, "edge")}`));
  return parts;
}

const back = (open) => make("button", { type: "button", className: "back", onclick: open.list }, "← All edges");

function facts(rows) {
  return make("dl", {}, ...rows.filter(([, value]) => value).flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
}

function strongest(title, edges, open) {
  if (!edges.length) return [];
  const more = edges.length > STRONGEST ? `, the strongest ${STRONGEST} of ${edges.length}` : "";
  return [make("h3", {}, `${title}${more}`), edgeList(edges.sort(byCount).slice(0, STRONGEST), open)];
}

function actorRecord(actor, open) {
  const shown = actor.edges.filter((edge) => edge.shown);
  return [
    back(open),
    make("h2", {}, actor.name),
    facts([
      ["Type", spell(actor.type)],
      ["State", actor.state],
      ["In texts", actor.names.join(", ")],
      ["Edges", `${amount(shown.length, "edge")}, ${amount(shown.reduce((sum, edge) => sum + edge.shown, 0), "relation")}`],
      ["Id", actor.id],
    ]),
    make("button", { type: "button", onclick: () => open.only(actor) }, "Only edges of this actor"),
    ...strongest("What it did", shown.filter((edge) => edge.source === actor), open),
    ...strongest("What was done to it", shown.filter((edge) => edge.target === actor && edge.source !== actor), open),
  ];
}

/** A sentence with its actors and its trigger marked; a part inside another is passed over. */
function markedSentence({ text, spans }) {
  const parts = [];
  let at = 0;
  for (const { part, begin, end } of [...spans].sort((a, b) => a.begin - b.begin)) {
    if (end <= begin || begin < at || end > text.length) continue;
    parts.push(text.slice(at, begin), make("mark", { className: part, title: part }, text.slice(begin, end)));
    at = end;
  }
  return make("p", { className: "sentence" }, ...parts, text.slice(at));
}

function evidence(sentence) {
  const place = [sentence.document, sentence.date, sentence.by && `reported by ${sentence.by}`].filter(Boolean).join(", ");
  return make("li", {}, markedSentence(sentence), make("p", { className: "quiet" }, place));
}

const actorLink = (actor, open) => make("button", { type: "button", className: "link", onclick: () => open.actor(actor) }, actor.name);

function edgeRecord(graph, edge, open) {
  const sentences = edge.sentences.length === edge.count
    ? amount(edge.count, "sentence") : `${edge.sentences.length} of ${amount(edge.count, "sentence")}`;
  return [
    back(open),
    make("h2", {}, actorLink(edge.source, open), ` ${edge.label} `, actorLink(edge.target, open)),
    facts([
      ["Status", edge.status],
      ["Kind", `${graph.classes[edge.kind].name}, ${edge.type}`],
      ["Goldstein", `${edge.goldstein}`],
      ["Told", `${amount(edge.count, "time")} in ${amount(edge.documents, "document")}, ${between(edge.first, edge.last)}`],
      ["Direction", edge.reciprocal ? "both" : ""],
    ]),
    make("h3", {}, sentences),
    make("ol", { className: "evidence" }, ...edge.sentences.map(evidence)),
  ];
}

/** Set up the panel; returns what it can show. */
export function setUpRecord(graph, { selected, only }) {
  const panel = find("record");
  const show = (parts, focus) => {
    panel.replaceChildren(...parts);
    panel.scrollTop = 0;
    if (focus) panel.focus({ preventScroll: true });
  };
  let current = () => open.list();
  const open = {
    list: () => { current = open.list; selected({}); show(listEdges(graph, open)); },
    actor: (actor) => { current = () => open.actor(actor); selected({ actor }); show(actorRecord(actor, open), true); },
    edge: (edge) => { current = () => open.edge(edge); selected({ edge }); show(edgeRecord(graph, edge, open), true); },
    only,
    again: () => current(),
  };
  return open;
}
