// Read a graph file as the programs do that show it in a browser, and print its edges as `entente query --format tsv`
// does, but for the label: read.mjs FILE
import { readFileSync } from 'node:fs';

const columns = ['<actor_id', '<name', '<actor_type', '<state', 'relation', 'plover', 'cameo', 'goldstein', 'status',
  'reciprocal', '>actor_id', '>name', '>actor_type', '>state', 'count', 'documents', 'first_date', 'last_date'];
const marks = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escape = (value) => String(value ?? '').replace(/[\\\t\n\r]/g, (mark) => marks[mark]);

function cell(column, edge) {
  const ends = { '<': edge.source, '>': edge.target };
  const value = ends[column[0]] ? ends[column[0]][column.slice(1)] : edge[column];
  return escape(column === 'goldstein' ? Number(value).toFixed(1) : value);
}

// Gephi Lite loads GraphML and GEXF with these packages.
async function readXml(text, kind) {
  const { default: Graph } = await import('graphology');
  const { default: format } = await import(`graphology-${kind}`);
  const graph = format.parse(Graph, text);
  const vertex = (id) => {
    const values = graph.getNodeAttributes(id);
    return { ...values, name: values.name ?? values.label };
  };
  const edges = graph.mapEdges((_, values, source, target) => ({ ...values, source: vertex(source), target: vertex(target) }));
  return { vertices: graph.order, edges };
}

function readJson(text) {
  const whole = JSON.parse(text);
  const unpack = (object) => object.data ?? object;
  const nodes = (whole.elements ?? whole).nodes.map(unpack);
  const links = (whole.links ?? whole.elements.edges).map(unpack);
  const byId = new Map(nodes.map((node) => [node.id, { ...node, actor_id: node.id }]));
  const edges = links.map((link) => ({ ...link, source: byId.get(link.source), target: byId.get(link.target) }));
  return { vertices: nodes.length, edges };
}

const [file] = process.argv.slice(2);
const kind = file.split('.').pop();
const text = readFileSync(file, 'utf8');
const graph = ['graphml', 'gexf'].includes(kind) ? await readXml(text, kind) : readJson(text);
console.error(`${graph.vertices} vertices`);
for (const edge of graph.edges) console.log(columns.map((column) => cell(column, edge)).join('\t'));
