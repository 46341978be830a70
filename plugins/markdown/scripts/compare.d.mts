import type { MarkdownNode } from '../src/node.ts';

/** See `compare.mjs`. */
export function measure(
  text: string,
  parse: (text: string) => MarkdownNode,
): { nodes: number; equal: number; specified: number; different: { key: string }[] };
