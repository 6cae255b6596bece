import { create } from 'xmlbuilder2';
import { safe } from './safe.js';

type Attributes = Readonly<Record<string, string | number | undefined>>;

export interface Graph {
  readonly nodes: readonly { readonly id: string; readonly is: Attributes }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly is: Attributes }[];
}

/** A graph as GraphML (http://graphml.graphdrawing.org), as Gephi, Cytoscape and igraph read it. */
export function graphmlOf({ nodes, edges }: Graph): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://graphml.graphdrawing.org/xmlns', 'graphml');
  const keysOf = (kind: 'node' | 'edge', all: readonly { readonly is: Attributes }[]) => {
    for (const [name, type] of typesIn(all)) root.ele('key', { id: `${kind}-${name}`, for: kind, 'attr.name': name, 'attr.type': type });
  };
  keysOf('node', nodes);
  keysOf('edge', edges);
  const graph = root.ele('graph', { edgedefault: 'directed' });
  const addAll = (to: ReturnType<typeof graph.ele>, kind: 'node' | 'edge', is: Attributes) => {
    for (const [name, value] of Object.entries(is)) if (value !== undefined) to.ele('data', { key: `${kind}-${name}` }).txt(safe(String(value)));
  };
  for (const { id, is } of nodes) addAll(graph.ele('node', { id }), 'node', is);
  for (const { from, to, is } of edges) addAll(graph.ele('edge', { source: from, target: to }), 'edge', is);
  return `${root.end({ prettyPrint: true })}\n`;
}

function typesIn(all: readonly { readonly is: Attributes }[]): ReadonlyMap<string, 'string' | 'double'> {
  const types = new Map<string, 'string' | 'double'>();
  for (const { is } of all) {
    for (const [name, value] of Object.entries(is)) if (value !== undefined) types.set(name, typeof value === 'number' ? 'double' : 'string');
  }
  return types;
}
