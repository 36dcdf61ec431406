// The graph as the page works with it: what page.c wrote with numbers for strings, as objects that know each other.

const LENGTH = 70; // of an edge, in the units of the drawing

function readSentence(row, strings) {
  const [text, document, date, by, ...spans] = row;
  return {
    text: strings[text],
    document: strings[document],
    date: strings[date],
    by: strings[by],
    spans: ["source", "target", "trigger"].map((part, i) => ({ part, begin: spans[i * 2], end: spans[i * 2 + 1] })),
  };
}

function readActor(row, strings) {
  const [id, name, type, state, x, y, shape, color, names] = row;
  return {
    id: strings[id],
    name: strings[name] || strings[id],
    type: strings[type] || "other",
    state: strings[state],
    x: x * LENGTH,
    y: y * LENGTH,
    shape: strings[shape],
    color: strings[color],
    names: names.map((n) => strings[n]),
    edges: [],
    strength: 0,
  };
}

/** Days come as numbers in pairs with counts; they become places in the sorted list of days, -1 for none. */
function readDays(row, places) {
  const days = [];
  for (let i = 0; i < row.length; i += 2) days.push({ place: places[row[i]], count: row[i + 1] });
  return days;
}

function readEdge(row, strings, actors, places) {
  const [source, target, relation, label, type, status, first, last, kind, goldstein, reciprocal, count, documents] = row;
  return {
    source: actors[source],
    target: actors[target],
    relation: strings[relation],
    label: strings[label],
    type: strings[type],
    status: strings[status],
    first: strings[first],
    last: strings[last],
    kind,
    goldstein,
    reciprocal: reciprocal === 1,
    count,
    documents,
    days: readDays(row[13], places),
    sentences: row[14].map((sentence) => readSentence(sentence, strings)),
  };
}

/** Bend edges between the same two actors apart; one that is alone stays straight. */
function bend(edges) {
  const pairs = new Map();
  for (const edge of edges) {
    const ends = [edge.source.id, edge.target.id].sort().join("\0");
    if (!pairs.has(ends)) pairs.set(ends, []);
    pairs.get(ends).push(edge);
  }
  for (const pair of pairs.values()) {
    const seen = new Map();
    for (const edge of pair) {
      const before = seen.get(edge.source) ?? 0;
      seen.set(edge.source, before + 1);
      edge.curve = pair.length === 1 && edge.source !== edge.target ? 0 : 0.14 + 0.16 * before;
    }
  }
}

/** Read the data of the page. */
export function readGraph(element) {
  const raw = JSON.parse(element.textContent);
  const told = new Set(raw.edges.flatMap((row) => row[13].filter((_, i) => i % 2 === 0)).map((n) => raw.strings[n]));
  const days = [...told].filter(Boolean).sort();
  const order = new Map(days.map((day, i) => [day, i]));
  const places = raw.strings.map((text) => order.get(text) ?? -1);
  const actors = raw.actors.map((row) => readActor(row, raw.strings));
  const edges = raw.edges.map((row) => readEdge(row, raw.strings, actors, places));
  for (const edge of edges)
    for (const end of new Set([edge.source, edge.target])) {
      end.edges.push(edge);
      end.strength += edge.count;
    }
  bend(edges);
  const classes = raw.classes.map(([name, color]) => ({ name, color }));
  return { actors, edges, days, classes, limit: raw.limit };
}
