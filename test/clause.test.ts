import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayReachOver, wordOver, wordsAround } from '../src/lexicon/clause.ts';
import { isWord, segment } from '../src/lexicon/segmenter.ts';
import { dictionaryData } from '../src/lexicon/words/data.ts';
import { LONGEST_WORD } from '../src/lexicon/words/dictionary.ts';
import { root } from './read-examples.ts';

const page = fs.readFileSync(path.join(root, 'README.zh-CN.md'), 'utf8');
const pieces = [...new Set(page.match(/\p{Script=Han}{1,8}/gu))];
/** Han in pieces of a page, with gaps and marks between some of them. */
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', '\n', '\u200b', '，', 'a', '𠮷')), { maxLength: 12 })
  .map((parts) => parts.join(''));

test('where a word of the dictionary holds both sides of a gap, it is known without cutting the words', () => {
  let held = 0;
  const isKnown = (left: string, gap: string, right: string): boolean => {
    const range = [left.length, left.length + gap.length] as const;
    const word = wordOver(left + gap + right, range)?.text ?? '';
    if (!isWord(word)) return true;
    held++;
    return mayReachOver(left + gap + right, range);
  };
  const gaps = fc.constantFrom('', ' ', '\n', ' \u200b');
  fc.assert(fc.property(texts, gaps, texts, isKnown), { numRuns: 2000 });
  for (const piece of pieces)
    for (let at = 1; at < piece.length; at++) expect(isKnown(piece.slice(0, at), '\n', piece.slice(at))).toBe(true);
  expect(held).toBeGreaterThan(100);
});

test.each([
  ['人工智', '\n', '能', true],
  ['人 工 智', '\n', '能', true],
  ['人工', '\n', '的', false],
  ['人工智，', '\n', '能', false],
  ['a', '\n', '能', false],
])('%j%j%j', (left, gap, right, expected) => {
  expect(mayReachOver(left + gap + right, [left.length, left.length + gap.length])).toBe(expected);
});

test('no word of the dictionary is longer than it says', () => {
  const { kinds, childCounts } = dictionaryData();
  let level: readonly [number, number] = [0, 1];
  let length = 0;
  for (; level[0] < kinds.length; length++) {
    const children = kinds.slice(...level).reduce((sum, kind) => sum + (childCounts[kind] ?? 0), 0);
    level = [level[1], level[1] + children];
  }
  // The root is no character.
  expect(length - 1).toBe(LONGEST_WORD);
});

test('places of one text that share what they look up are cut as each by itself', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (let at = 0; at <= text.length; at++) {
        const words = wordsAround(text, [at, at]).map((word) => word.text);
        expect(words).toEqual(segment(words.join('')).map((word) => word.text));
      }
    }),
    { numRuns: 300 },
  );
});
