import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { name, version } from '../package.json';

const load = createRequire(import.meta.url);

/** The page of a rule in the package, as it was published. */
export const pageAddress = (id: string): string => `https://unpkg.com/${name}@${version}/rules/${id}/README.md`;

/** The page of a rule as Markdown. The package brings it; it finds itself by its own name. */
export const pageOf = (id: string): string =>
  readFileSync(path.join(path.dirname(load.resolve(`${name}/package.json`)), 'rules', id, 'README.md'), 'utf8');

/** What a page says first: what the rule finds, and what it leaves alone. */
export function descriptionIn(page: string): string {
  const paragraphs = page.split(/\n{2,}/);
  return paragraphs.find((text) => !/^(?:#|<!--)/.test(text))?.trim() ?? '';
}
