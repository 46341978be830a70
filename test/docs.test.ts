import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fencesIn } from './helpers/fences.ts';
import { root } from './read-examples.ts';

const translated = readdirSync(path.join(root, 'docs')).filter((file) => file.endsWith('.zh-CN.md'));

it.each(translated)('docs/%s shows the same code as the English page', (file) => {
  const english = `docs/${file.replace('.zh-CN', '')}`;
  expect(existsSync(path.join(root, english))).toBe(true);
  const codeOf = (page: string) => fencesIn(page).map(({ lang, meta, value }) => ({ lang, meta, value }));
  expect(codeOf(`docs/${file}`)).toEqual(codeOf(english));
});
