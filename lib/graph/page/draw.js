// The drawing, by force-graph on a canvas; places come from the program, and no force moves them.
//
// force-graph and not Cytoscape.js or sigma: of 10,000 edges on a machine without a graphics card, Cytoscape.js took half
// a minute to start, and sigma, which needs WebGL, seconds for a picture; this starts within one.  What is under the
// pointer is found here by distance, for the library finds it by drawing all a second time, each in a colour of its own.
import ForceGraph from "force-graph";
import { find } from "./dom.js";
import { drawLabels } from "./labels.js";

const FAST = 1500;     // edges that are drawn while the picture moves
const REST = 180;      // ms without movement until all are drawn again
const NAMED = 90;      // edges up to which each has its label
const REACH = 9;       // px around an edge that count as on it
const STEP = 60;       // px that an arrow key moves
const DASHES = { asserted: null, reported: [6, 4], planned: [2, 3], conditional: [2, 3], negated: [10, 3, 2, 3] };

const radius = (actor) => 4 + Math.min(14, 1.6 * Math.sqrt(actor.strength));
/** Sizes follow the zoom, but less. */
const soften = (scale) => Math.min(1.6, Math.max(0.45, Math.sqrt(scale)));

function tracePath(context, shape, x, y, size) {
  context.beginPath();
  if (shape === "box") context.rect(x - size * 0.9, y - size * 0.9, size * 1.8, size * 1.8);
  else if (shape === "hexagon") {
    for (let i = 0; i < 6; i++) context.lineTo(x + size * 1.1 * Math.cos((i * Math.PI) / 3), y + size * 1.1 * Math.sin((i * Math.PI) / 3));
    context.closePath();
  } else context.arc(x, y, size, 0, 2 * Math.PI);
}

/** The point of an edge's curve at a part of its way. */
function pointOn({ source, target, curve }, part) {
  const dx = target.x - source.x, dy = target.y - source.y;
  const bendX = (source.x + target.x) / 2 + curve * dy, bendY = (source.y + target.y) / 2 - curve * dx;
  const rest = 1 - part;
  return {
    x: rest * rest * source.x + 2 * rest * part * bendX + part * part * target.x,
    y: rest * rest * source.y + 2 * rest * part * bendY + part * part * target.y,
  };
}

function distanceTo(edge, { x, y }) {
  let nearest = Infinity;
  for (let part = 0.1; part < 0.95; part += 0.1) {
    const a = pointOn(edge, part - 0.1), b = pointOn(edge, part + 0.1);
    const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2 || 1;
    const along = Math.min(1, Math.max(0, ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length));
    nearest = Math.min(nearest, Math.hypot(x - a.x - along * (b.x - a.x), y - a.y - along * (b.y - a.y)));
  }
  return nearest;
}

/** What lies under a point: an actor, else an edge, else nothing. */
function hit(graph, point, scale) {
  const size = soften(scale) / scale;
  const actor = graph.actors.filter((one) => one.shown)
    .find((one) => Math.hypot(one.x - point.x, one.y - point.y) <= radius(one) * size + 3 / scale);
  if (actor) return { actor };
  let nearest = REACH / scale, edge = null;
  for (const one of graph.edges) {
    if (!one.shown) continue;
    const distance = distanceTo(one, point);
    if (distance < nearest) [nearest, edge] = [distance, one];
  }
  return edge ? { edge } : {};
}

/** Who is lit: all, or what was chosen and what touches it. */
function litBy({ actor, edge }) {
  if (edge) return { edges: (one) => one === edge, actors: (one) => one === edge.source || one === edge.target, any: true };
  if (!actor) return { edges: () => true, actors: () => true, any: false };
  const near = new Set(actor.edges.filter((one) => one.shown).flatMap((one) => [one.source, one.target]).concat(actor));
  return { edges: (one) => one.source === actor || one.target === actor, actors: (one) => near.has(one), any: true };
}

/** Set up the drawing; `chosen` is called with what was clicked. */
export function setUpDrawing(graph, colors, chosen) {
  const place = find("graph");
  const byStrength = [...graph.actors].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  let lit = litBy({}), moving = false, timer = 0, shown = 0, rank = new Map();
  const drawing = new ForceGraph(place);
  const redraw = () => drawing.nodeVisibility(drawing.nodeVisibility());
  const fade = (color, on) => (on ? color : `${color}26`);

  const drawActor = (actor, context, scale) => {
    const size = (radius(actor) * soften(scale)) / scale;
    context.globalAlpha = lit.actors(actor) ? 1 : 0.15;
    tracePath(context, actor.shape, actor.x, actor.y, size);
    context.fillStyle = colors.tone(actor.color);
    context.fill();
    context.lineWidth = 1.5 / scale;
    context.strokeStyle = colors.paper;
    context.stroke();
    context.globalAlpha = 1;
  };
  const toScreen = (point) => drawing.graph2ScreenCoords(point.x, point.y);
  const isNear = ({ x, y }) => x > 0 && y > 0 && x < place.clientWidth && y < place.clientHeight;
  const actorLabels = (scale) => byStrength.filter((actor) => actor.shown && (!lit.any || lit.actors(actor)))
    .map((actor) => ({ actor, at: toScreen(actor) })).filter(({ at }) => isNear(at))
    .map(({ actor, at }, i) => ({
      text: actor.name.length > 40 ? `${actor.name.slice(0, 39)}…` : actor.name,
      x: at.x, y: at.y, reach: radius(actor) * soften(scale) + 1, size: i < 12 ? 13 : 12, weight: i < 12 ? 600 : 400,
    }));
  const edgeLabels = () => (shown > NAMED && !lit.any ? [] : graph.edges.filter((edge) => edge.shown && lit.edges(edge) && edge.source !== edge.target).slice(0, NAMED)
    .map((edge) => ({ edge, at: toScreen(pointOn(edge, 0.5)) })).filter(({ at }) => isNear(at))
    .map(({ edge, at }) => ({ text: edge.label, x: at.x, y: at.y, size: 11, weight: 400 })));
  const drawNames = (context, scale) => {
    const ratio = devicePixelRatio;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const kept = graph.actors.length > 400 && !lit.any ? [] : graph.actors.filter((actor) => actor.shown && lit.actors(actor));
    const taken = kept.map((actor) => {
      const at = toScreen(actor), size = radius(actor) * soften(scale);
      return { left: at.x - size, right: at.x + size, top: at.y - size, bottom: at.y + size };
    });
    drawLabels(context, [...actorLabels(scale), ...(moving ? [] : edgeLabels())], colors, taken);
    context.restore();
  };
  const settle = () => {
    moving = false;
    redraw();
  };
  const move = () => {
    if (shown <= FAST) return;
    moving = true;
    clearTimeout(timer);
    timer = setTimeout(settle, REST);
  };
  const isDrawn = (edge) => edge.shown > 0 && (!moving || rank.get(edge) < FAST);
  const arrow = () => (shown > FAST && !lit.any ? 0 : (8 * soften(drawing.zoom())) / drawing.zoom());

  drawing
    .width(place.clientWidth).height(place.clientHeight).backgroundColor("rgba(0,0,0,0)")
    .cooldownTicks(0).warmupTicks(0).enableNodeDrag(false).enablePointerInteraction(false).minZoom(0.02).maxZoom(12)
    .d3Force("link", null).d3Force("charge", null).d3Force("center", null)
    .nodeRelSize(1).nodeVal((actor) => ((radius(actor) * soften(drawing.zoom())) / drawing.zoom()) ** 2)
    .nodeVisibility((actor) => actor.shown).nodeCanvasObject(drawActor)
    .linkVisibility(isDrawn).linkCurvature("curve")
    .linkColor((edge) => fade(colors.tone(graph.classes[edge.kind].color), lit.edges(edge)))
    .linkWidth((edge) => Math.min(6, Math.round(2 * (shown > FAST ? 0.6 : 1) * Math.sqrt(edge.shown)) / 2 + 0.5))
    .linkLineDash((edge) => { const dash = DASHES[edge.status]; return dash && dash.map((length) => length / drawing.zoom()); })
    .linkDirectionalArrowLength((edge) => (lit.edges(edge) ? arrow() : 0)).linkDirectionalArrowRelPos(1)
    .onZoom(move).onRenderFramePost(drawNames)
    .graphData({ nodes: graph.actors, links: graph.edges });

  const whole = (time = 300) => drawing.zoomToFit(time, Math.min(90, place.clientWidth / 8), (actor) => actor.shown);
  const zoom = (factor) => drawing.zoom(drawing.zoom() * factor, 150);
  const pan = (x, y) => {
    const center = drawing.centerAt();
    drawing.centerAt(center.x + (x * STEP) / drawing.zoom(), center.y + (y * STEP) / drawing.zoom(), 100);
  };
  const keys = {
    ArrowLeft: () => pan(-1, 0), ArrowRight: () => pan(1, 0), ArrowUp: () => pan(0, -1), ArrowDown: () => pan(0, 1),
    "+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4), 0: () => whole(),
  };
  place.addEventListener("keydown", (event) => {
    if (!keys[event.key] || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    keys[event.key]();
  });
  const under = (event) => {
    const box = place.getBoundingClientRect();
    return hit(graph, drawing.screen2GraphCoords(event.clientX - box.left, event.clientY - box.top), drawing.zoom());
  };
  place.addEventListener("click", (event) => chosen(under(event)));
  place.addEventListener("pointermove", (event) => {
    if (event.buttons || shown > FAST) return;
    const { actor, edge } = under(event);
    place.classList.toggle("over", Boolean(actor || edge));
  });
  find("nearer").addEventListener("click", () => zoom(1.4));
  find("farther").addEventListener("click", () => zoom(1 / 1.4));
  find("whole").addEventListener("click", () => whole());
  new ResizeObserver(() => drawing.width(place.clientWidth).height(place.clientHeight)).observe(place);
  requestAnimationFrame(() => whole(0));

  return {
    redraw,
    whole,
    /** Draw what the filters show now. */
    update() {
      const edges = graph.edges.filter((edge) => edge.shown);
      shown = edges.length;
      rank = new Map(edges.map((edge, i) => [edge, i]));
      redraw();
    },
    /** Light an actor or an edge and what touches it; neither lights all. */
    light(what) {
      lit = litBy(what);
      redraw();
    },
    /** Bring an actor into the middle. */
    jump(actor) {
      drawing.centerAt(actor.x, actor.y, 300);
      if (drawing.zoom() < 0.9) drawing.zoom(1.2, 300);
    },
  };
}
