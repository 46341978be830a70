/** Compares two syntax trees node by node. */

import { parse as parseStock } from '@textlint/markdown-to-ast';
import { parseModern } from './modern.mjs';

const FRONT_MATTER = new Set(['Yaml', 'Toml', 'Json']);
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
function compare(expected, actual) {
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

/** A node without what stands around it. */
function bare(key) {
  return key.replace(/^\S*\//, '');
}

/** A node of the modern parser, by its type, place and text. */
function modernKey({ key, node }) {
  return `${bare(key)} ${node.value ?? node.url ?? ''}`;
}

/**
 * How many nodes of `@textlint/markdown-to-ast` there are in a text, how many of them `parse` has too (`equal`), and
 * how many it has not because a parser of CommonMark 0.31 has not either, or has them elsewhere (`specified`).
 */
export function measure(text, parse) {
  const actual = parse(text);
  const { nodes, different, extra } = compare(parseStock(text), actual);
  if (different.length === 0) return { nodes, equal: nodes, specified: 0, different: [] };
  const front = actual.children[0];
  const modern = parseModern(text, FRONT_MATTER.has(front?.type) ? front.range[1] : 0);
  const known = new Set(flatten(modern, '', []).map(modernKey));
  const elsewhere = new Set(extra.map(({ key, value }) => bare(key) + value));
  const left = different.filter((one) => known.has(modernKey(one)) && !elsewhere.has(bare(one.key) + one.value));
  return { nodes, equal: nodes - different.length, specified: different.length - left.length, different: left };
}
