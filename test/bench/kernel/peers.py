"""Divides the links of a folder with a peer and writes its labels there. Arguments: peer, folder, price of a pair."""

import json
import sys
import time
from array import array

peer, folder, price = sys.argv[1], sys.argv[2], float(sys.argv[3])


def column(name, kind):
    values = array(kind)
    with open(f"{folder}/{name}", "rb") as file:
        values.frombytes(file.read())
    return values


sources, targets, masses = column("from.u32", "I"), column("to.u32", "I"), column("masses.u32", "I")
weights = column("weights.i32", "i")
links = [(a, b, w) for a, b, w in zip(sources, targets, weights) if a != b]


def run_igraph():
    import igraph

    started = time.perf_counter()
    graph = igraph.Graph(len(masses), [(a, b) for a, b, _ in links])
    found = graph.community_leiden(
        objective_function="CPM",
        weights=[w for _, _, w in links],
        node_weights=list(masses),
        resolution=price,
        n_iterations=2,
    )
    return igraph.__version__, "CPM", time.perf_counter() - started, found.membership


def run_networkit():
    import networkit

    started = time.perf_counter()
    graph = networkit.Graph(len(masses), weighted=True)
    for a, b, w in links:
        graph.addEdge(a, b, w)
    found = networkit.community.ParallelLeiden(graph, iterations=2)
    found.run()
    labels = found.getPartition()
    labels.compact()
    return networkit.__version__, "modularity", time.perf_counter() - started, labels.getVector()


version, objective, seconds, labels = {"igraph": run_igraph, "networkit": run_networkit}[peer]()
with open(f"{folder}/{peer}.u32", "wb") as file:
    array("I", labels).tofile(file)
print(json.dumps({
    "peer": peer,
    "version": version,
    "objectiveOf": objective,
    "wallMs": seconds * 1000,
    "labels": f"{peer}.u32",
}))
