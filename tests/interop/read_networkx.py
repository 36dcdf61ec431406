"""Read a GraphML or node-link JSON file with NetworkX; print its edges as `entente query --format tsv` does, but for the label."""
import json
import sys

import networkx

EDGE = ["relation", "plover", "cameo", "goldstein", "status", "reciprocal"]
COUNTS = ["count", "documents", "first_date", "last_date"]
VERTEX = ["name", "actor_type", "state"]
KINDS = {
    "goldstein": float,
    "weight": float,
    "count": int,
    "documents": int,
    "mentions": int,
    "degree": int,
    "size": float,
    "reciprocal": bool,
}
JSON = sys.argv[1].endswith(".json")


def escape(value):
    text = str(value).lower() if isinstance(value, bool) else str(value)
    for mark, letter in (("\\", "\\"), ("\t", "t"), ("\n", "n"), ("\r", "r")):
        text = text.replace(mark, "\\" + letter)
    return text


def check_kinds(values):
    for name, value in values.items():
        kind = KINDS.get(name, str)
        whole = kind is float and JSON and isinstance(value, int)  # JSON has but one kind of number
        if not whole and not isinstance(value, kind):
            raise SystemExit(f"{name} is {value!r}, expected {kind}")


def vertex_cells(vertex):
    values = graph.nodes[vertex]
    return [values.get("actor_id", vertex)] + [values.get(name, "") for name in VERTEX]


def edge_cells(edge, names):
    values = {**edge, "goldstein": f"{edge['goldstein']:.1f}"}
    return [values.get(name, "") for name in names]


def read(path):
    if not JSON:
        return networkx.read_graphml(path)
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    data["edges"] = data["links"]  # newer versions look for that name
    return networkx.node_link_graph(data)


graph = read(sys.argv[1])
print(f"{graph.number_of_nodes()} vertices", file=sys.stderr)
for _, values in graph.nodes(data=True):
    check_kinds(values)
for source, target, edge in graph.edges(data=True):
    check_kinds(edge)
    cells = vertex_cells(source) + edge_cells(edge, EDGE) + vertex_cells(target) + edge_cells(edge, COUNTS)
    print("\t".join(map(escape, cells)))
