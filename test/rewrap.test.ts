import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { fix } from './helpers/linter.ts';
import { outlineOf, paragraphsOf, withoutLatinSpaces, wrap } from './helpers/rewrap.ts';

// Kept documentation, its paragraphs wrapped anew: the rule is to give back what was there. Each file is wrapped at one of
// the widths (at all of them with REWRAP=all, which takes three times as long), in the containers by turns, with and
// without regard to the marks that may not start or end a line. REWRAP_SHOW=1 shows what did not come back.
const corpus = new URL('../../shared/eval/clean-dev/', import.meta.url);
const isHere = existsSync(corpus);
const rule = rules.filter(({ definition }) => definition.id === 'no-broken-line-wrap');

const WIDTHS = [20, 30, 40];
const CONTAINERS = [
  ['paragraphs', '', ''],
  ['list items', '- ', '  '],
  ['block quotes', '> ', '> '],
] as const;

interface Result {
  readonly total: number;
  readonly lost: readonly string[];
}

/** The paragraphs of a file in one document, wrapped and mended: which of them did not come back. */
async function rewrapped(paragraphs: readonly string[], width: number, turn: number): Promise<Result> {
  const [, first, rest] = CONTAINERS[turn % CONTAINERS.length] ?? CONTAINERS[0];
  const texts = paragraphs.map((text) => wrap(text, width - first.length, turn % 2 === 0));
  const source = texts.map((lines) => first + lines.join(`\n${rest}`)).join('\n\n');
  const fixed = (await fix(rule, source)).output;
  expect(outlineOf(fixed)).toEqual(outlineOf(source));
  expect((await fix(rule, fixed)).output).toBe(fixed);
  const found = fixed.split('\n\n').map((text) => text.slice(first.length).replaceAll(`\n${rest}`, '\n'));
  const lost = paragraphs.flatMap((text, i) =>
    withoutLatinSpaces(found[i] ?? '') === withoutLatinSpaces(text) ? [] : [found[i] ?? ''],
  );
  return { total: paragraphs.length, lost };
}

describe.runIf(isHere)('kept documentation, wrapped', () => {
  const files = isHere ? readdirSync(corpus).filter((file) => file.endsWith('.md')) : [];

  it.each(WIDTHS)('at %i columns comes back in 99 of 100 paragraphs', { timeout: 300_000 }, async (width) => {
    const results: Result[] = [];
    for (const [i, file] of files.entries()) {
      if (process.env['REWRAP'] !== 'all' && WIDTHS[i % WIDTHS.length] !== width) continue;
      const paragraphs = paragraphsOf(readFileSync(new URL(encodeURIComponent(file), corpus), 'utf8'));
      results.push(await rewrapped(paragraphs, width, Math.floor(i / WIDTHS.length) + width / 10));
    }
    const total = results.reduce((sum, result) => sum + result.total, 0);
    const lost = results.flatMap((result) => result.lost);
    const share = 1 - lost.length / total;
    console.log(`${width} columns: ${total - lost.length} of ${total} paragraphs (${(100 * share).toFixed(2)} %)`);
    if (process.env['REWRAP_SHOW']) console.log(lost.join('\n\n'));
    expect(share).toBeGreaterThanOrEqual(0.99);
  });
});

describe.runIf(!isHere)('kept documentation, wrapped', () => {
  it('is not checked: the documentation is not beside the repository', () => {
    expect(isHere).toBe(false);
  });
});
