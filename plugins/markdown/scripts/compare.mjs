/** Compares two syntax trees node by node. */

const HIDDEN = new Set(['children', 'parent', 'position', 'raw', 'loc', 'range', 'type']);

function properties(node) {
  const kept = Object.entries(node).filter(([key, value]) => !HIDDEN.has(key) && value !== undefined && value !== null);
  return JSON.stringify(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function flatten(node, path, into) {
  const here = `${path}/${node.type}`;
  const { start, end } = node.loc;
  const where = `${node.range} ${start.line}:${start.column}-${end.line}:${end.column}`;
  into.push({ key: `${here} ${where}`, value: `${properties(node)} ${node.raw}`, node });
  for (const child of node.children ?? []) flatten(child, here, into);
  return into;
}

/** How many nodes of `expected` there are, and those that `actual` lacks or has otherwise. */
export function compare(expected, actual) {
  const left = flatten(expected, '', []);
  const right = new Map();
  for (const { key, value } of flatten(actual, '', [])) right.set(key, [...(right.get(key) ?? []), value]);
  const different = left.filter(({ key, value }) => {
    const values = right.get(key) ?? [];
    const found = values.indexOf(value);
    if (found >= 0) values.splice(found, 1);
    return found < 0;
  });
  const extra = [...right.entries()].flatMap(([key, values]) => values.map((value) => ({ key, value })));
  return { nodes: left.length, different, extra };
}
