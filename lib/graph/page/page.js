// The page: reads its data, then sets up each part and tells them of each other.
import { setUpColors } from "./colors.js";
import { readGraph } from "./data.js";
import { find } from "./dom.js";
import { setUpDrawing } from "./draw.js";
import { setUpFilters } from "./filters.js";
import { setUpRecord } from "./record.js";
import { setUpSearch } from "./search.js";

function start() {
  const graph = readGraph(find("data"));
  let drawing = null, record = null, keepTo = null;
  const colors = setUpColors(graph, find("theme"), () => drawing.redraw());
  drawing = setUpDrawing(graph, colors, (what) => {
    if (what.actor) record.actor(what.actor);
    else if (what.edge) record.edge(what.edge);
    else record.list();
  });
  record = setUpRecord(graph, { selected: (what) => drawing.light(what), only: (actor) => keepTo(actor) });
  keepTo = setUpFilters(graph, () => {
    drawing.update();
    record.again();
  });
  setUpSearch(graph, (actor) => {
    record.actor(actor);
    drawing.jump(actor);
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "range" && event.target.type !== "checkbox";
    if (event.key === "/" && !typing) {
      event.preventDefault();
      find("search").focus();
    }
    if (event.key === "Escape") record.list();
  });
  if (matchMedia("(max-width: 860px)").matches) find("filters").open = false;
}

start();
