import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { ACCEPTED, ACCEPTED_BLENDS, BLENDS, OBSOLETE, WRONG } from '../src/lexicon/variant-data.ts';
import { traditionalShare } from '../src/text/han.ts';
import { documentFrom, fix } from './helpers/linter.ts';
import { comparePlanted, plant, wordsOf } from './helpers/planted.ts';

// Kept documentation with one in five occurrences of the words that have variants written in the other way.
const corpus = new URL('../../shared/eval/clean-dev/', import.meta.url);
const isHere = existsSync(corpus);
const onTerms = rules.filter(({ definition }) => definition.id === 'consistent-terms');
const ONE_IN = 5;
/** MUTATIONS=2000 has each occurrence its turn, for so many in all; else one of five is enough. */
const TURNS = Array.from({ length: process.env['MUTATIONS'] ? ONE_IN : 1 }, (_, turn) => turn);

const spellings = new Map<string, string[]>();
for (const entry of [BLENDS, WRONG, OBSOLETE, ACCEPTED, ACCEPTED_BLENDS].join(' ').split(/\s+/).filter(Boolean)) {
  const [term = '', others = ''] = entry.split('=');
  spellings.set(term, [...(spellings.get(term) ?? []), ...others.split(',')]);
}

describe.runIf(isHere)('documentation with variants planted in it', () => {
  it('has its words restored, and all else left alone', { timeout: 3_600_000 }, async () => {
    const total = { planted: 0, repaired: 0, files: 0, exact: 0 };
    const missed = new Map<string, number>();
    for (const file of readdirSync(corpus).sort()) {
      const extension = file.endsWith('.txt') ? 'txt' : 'md';
      const raw = readFileSync(new URL(encodeURIComponent(file), corpus), 'utf8').replace(/^\ufeff/, '');
      if (traditionalShare(raw) > 0.01) continue;
      const source = (await fix(onTerms, raw, extension)).output;
      const words = [...wordsOf(documentFrom(source, extension), spellings)];
      for (const turn of TURNS) {
        const { text, planted } = plant(source, words, ONE_IN, turn);
        if (planted.length === 0) continue;
        const { output } = await fix(onTerms, text, extension);
        const { repaired, isExact } = comparePlanted(source, planted, output);
        total.planted += planted.length;
        total.repaired += repaired;
        total.files++;
        total.exact += Number(isExact);
        if (process.env['SHOW_MISSED'])
          for (const { term, spelling } of planted)
            if (output.split(spelling).length > source.split(spelling).length)
              missed.set(`${term}=${spelling}`, (missed.get(`${term}=${spelling}`) ?? 0) + 1);
      }
    }
    console.log('planted variants:', JSON.stringify(total), ...[...missed].sort((a, b) => b[1] - a[1]).flat());
    expect(total.repaired / total.planted).toBeGreaterThanOrEqual(0.95);
  });
});

describe.runIf(!isHere)('documentation with variants planted in it', () => {
  it('is not checked: the documentation is not beside the repository', () => {
    expect(isHere).toBe(false);
  });
});
