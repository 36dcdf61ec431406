// Search among names and what texts called the actors: a box with a list, as the ARIA practices have it.
import { amount, find, make, spell } from "./dom.js";

const FOUND = 8;

/** A text without case and accents. */
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Rank an actor for what is searched: 0 is best, Infinity no fit. */
function rank(names, wanted) {
  const ranks = names.map((name) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(` ${wanted}`) ? 2 : name.includes(wanted) ? 3 : Infinity));
  return Math.min(...ranks);
}

function findActors(index, text) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  return index.map(({ actor, names }) => ({ actor, rank: rank(names, wanted) }))
    .filter((entry) => entry.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || b.actor.strength - a.actor.strength)
    .slice(0, FOUND)
    .map((entry) => entry.actor);
}

/** Set up the box; `chosen` is called with an actor. */
export function setUpSearch(graph, chosen) {
  const box = find("search"), list = find("found");
  const index = graph.actors.map((actor) => ({ actor, names: [actor.name, actor.id, ...actor.names].map(fold) }));
  let found = [], active = 0;
  const close = () => {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const choose = (actor) => {
    box.value = actor.name;
    close();
    chosen(actor);
  };
  const option = (actor, i) => make("li", { id: `found-${i}`, role: "option", "aria-selected": `${i === active}`, onpointerdown: () => choose(actor) },
    actor.name, make("span", { className: "quiet" }, ` ${spell(actor.type)}, ${amount(actor.edges.length, "edge")}`));
  const show = () => {
    list.replaceChildren(...found.map(option));
    if (!found.length) list.append(make("li", { className: "quiet" }, "nobody found"));
    list.hidden = !box.value.trim();
    box.setAttribute("aria-expanded", `${!list.hidden}`);
    if (found.length) box.setAttribute("aria-activedescendant", `found-${active}`);
  };
  const keys = {
    ArrowDown: () => { active = Math.min(active + 1, found.length - 1); show(); },
    ArrowUp: () => { active = Math.max(active - 1, 0); show(); },
    Enter: () => { if (found[active]) choose(found[active]); },
    Escape: () => { box.value = ""; close(); box.blur(); },
  };
  box.addEventListener("input", () => { found = findActors(index, box.value); active = 0; show(); });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
}
