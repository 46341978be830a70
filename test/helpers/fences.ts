import fs from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { root } from '../read-examples.ts';

/** The blocks of code of a page in one language, in order, without those that say more than the language. */
export function fencesIn(page: string, language: string): string[] {
  const fences: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'code' && node.lang === language && !node.meta) fences.push(node.value);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(fs.readFileSync(path.join(root, page), 'utf8')));
  return fences;
}

/**
 * The one block of a page that shows how something is set up.
 * @throws Error where there is none, or more than one
 */
export function recipeIn(page: string, language: string, holds: string): string {
  const [recipe, ...more] = fencesIn(page, language).filter((code) => code.includes(holds));
  if (recipe === undefined || more.length > 0) throw new Error(`${page}: not one block of ${language} with ${holds}`);
  return recipe;
}
