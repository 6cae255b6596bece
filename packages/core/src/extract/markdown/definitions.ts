import type { Definition, Nodes, Root } from 'mdast';

/** What is between two brackets that hold no other: what a reference can name. A backslash takes the meaning off what follows. */
const LABEL = /\[((?:[^[\]\\]|\\.){1,999})\]/gsu;

/** The definitions of a document by their labels; of two with one label the first counts. */
export type Definitions = ReadonlyMap<string, Definition>;

/** Adds the definitions in a tree to those of the stretches before it. */
export function addDefinitions(root: Root, found: Map<string, Definition>): void {
  const queue: Nodes[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'definition') found.set(node.identifier, found.get(node.identifier) ?? node);
    else if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) queue.push(node.children[i] as Nodes);
  }
}

/**
 * Lines that define, for a stretch read by itself, the labels that it may refer to: `[a]: x`, one a line. What they lead to is not in them: a reference
 * is looked up among the definitions of the document.
 */
export function definingLines(stretch: string, definitions: Definitions): string {
  if (definitions.size === 0) return '';
  const used = new Map<string, string>();
  for (const [, written = ''] of stretch.matchAll(LABEL)) {
    // A label may go on in the next line of a quotation.
    const label = written.replace(/\s*\n[\s>]*|\s+/gu, ' ').trim();
    const identifier = label.toLowerCase().toUpperCase().toLowerCase();
    if (definitions.has(identifier)) used.set(identifier, label);
  }
  return used.size === 0 ? '' : `${[...used.values()].map((label) => `[${label}]: x`).join('\n')}\n\n`;
}
