import fs from 'node:fs';
import path from 'node:path';
import type { Code, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { root } from '../read-examples.ts';

const within = (node: Nodes): Code[] =>
  node.type === 'code' ? [node] : 'children' in node ? node.children.flatMap(within) : [];

/** The blocks of code of a page, in order. */
export const fencesIn = (page: string): Code[] => within(fromMarkdown(fs.readFileSync(path.join(root, page), 'utf8')));

/**
 * A recipe of a page, as a user would copy it: the fenced code whose line says ` ```sh NAME `, or the name of a file.
 * @throws Error where the page has none of that name
 */
export function recipe(page: string, name: string): string {
  const found = fencesIn(page).find(({ meta }) => meta === name);
  if (!found) throw new Error(`${page} has no recipe ${name}`);
  return `${found.value}\n`;
}
