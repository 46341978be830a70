import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { traditionalShare } from '../src/text/han.ts';
import { documentFrom, type Extension, lint } from './helpers/linter.ts';
import { namesOf, plant } from './helpers/planted.ts';

// Kept documentation with one in five occurrences of its frequent names and abbreviations in other capitals.
const corpus = new URL('../../shared/eval/clean-dev/', import.meta.url);
const isHere = existsSync(corpus);
const onTerms = rules.filter(({ definition }) => definition.id === 'consistent-terms');
const ONE_IN = 5;
/** MUTATIONS=2000 has each occurrence its turn, for so many in all; else one of five is enough. */
const TURNS = Array.from({ length: process.env['MUTATIONS'] ? ONE_IN : 1 }, (_, turn) => turn);
/** Where the first uses have their turn, names that a document has but five times are among those planted. */
const LEAST = TURNS.length > 1 ? 0.89 : 0.92;

/** For each place that is reported, the text proposed for it. */
async function proposalsFor(text: string, extension: Extension): Promise<Map<number, string>> {
  const { messages } = await lint(onTerms, text, extension, { suggestions: true });
  return new Map(messages.map(({ range, fix, suggestions }) => [range[0], (fix ?? suggestions?.[0]?.fix)?.text ?? '']));
}

describe.runIf(isHere)('documentation with names planted in other capitals', () => {
  it('has them reported with the right spelling, and nothing else', { timeout: 3_600_000 }, async () => {
    const total = { planted: 0, found: 0, right: 0, others: 0, files: 0 };
    const missed: string[] = [];
    for (const file of readdirSync(corpus).sort()) {
      const extension = file.endsWith('.txt') ? 'txt' : 'md';
      const source = readFileSync(new URL(encodeURIComponent(file), corpus), 'utf8').replace(/^\ufeff/, '');
      if (traditionalShare(source) > 0.01) continue;
      const names = [...namesOf(documentFrom(source, extension))];
      const before = await proposalsFor(source, extension);
      for (const turn of TURNS) {
        // Other capitals do not move anything.
        const { text, planted } = plant(source, names, ONE_IN, turn);
        if (planted.length === 0) continue;
        const after = await proposalsFor(text, extension);
        for (const { start, term, spelling } of planted) {
          total.found += Number(after.has(start));
          total.right += Number(after.get(start) === term);
          if (!after.has(start))
            missed.push(`${spelling}: ${text.slice(start - 12, start + 20)}`.replaceAll('\n', '⏎'));
        }
        const places = new Set(planted.map(({ start }) => start));
        total.others += [...after.keys()].filter((start) => !places.has(start) && !before.has(start)).length;
        total.planted += planted.length;
        total.files++;
      }
    }
    console.log('planted names:', JSON.stringify(total));
    if (process.env['SHOW_MISSED']) console.log(missed.join('\n'));
    expect(total.others).toBe(0);
    expect(total.found / total.planted).toBeGreaterThanOrEqual(LEAST);
  });
});

describe.runIf(!isHere)('documentation with names planted in other capitals', () => {
  it('is not checked: the documentation is not beside the repository', () => {
    expect(isHere).toBe(false);
  });
});
