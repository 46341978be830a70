import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { cut, cut_all, tag } from 'jieba-wasm';
import { expect, test } from 'vitest';
import { isWord, partOfSpeech, segment } from '../src/lexicon/segmenter.ts';
import { root } from './read-examples.ts';

/** What jieba-wasm, which is jieba-rs, says of a text. */
const jieba = {
  segment: (text: string): string[] => cut(text, true),
  isWord: (word: string): boolean => cut_all(word).includes(word),
  partOfSpeech: (word: string): string => {
    const tags = tag(word);
    return tags.length === 1 ? (tags[0]?.tag ?? 'x') : 'x';
  },
};

const wordsOf = (text: string): string[] => segment(text).map((word) => word.text);

const rulePages = fs.readdirSync(path.join(root, 'rules'), { recursive: true, encoding: 'utf8' });
const pages = [...rulePages.map((file) => path.join('rules', file)), 'README.zh-CN.md', 'docs/editors.zh-CN.md'];
/** The lines of pages in Chinese. */
const lines = pages
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => fs.readFileSync(path.join(root, file), 'utf8').split('\n'));

/** The stretches of one to four Han characters in a text. */
const stretchesOf = (text: string): string[] =>
  (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    [1, 2, 3, 4].flatMap((length) => Array.from(run, (_, i) => run.slice(i, i + length))),
  );

/** Lines cut into pieces of a few characters and put together anew: words that no dictionary has, in odd places. */
const pieces = [...new Set(lines.flatMap((line) => line.match(/.{1,3}/gu) ?? []))];
const ODD = [
  '𠮷',
  '㐀',
  '龦',
  '龧',
  '鿿',
  '〇',
  '々',
  '😀',
  '\r\n',
  'C++',
  'AT&T',
  '3.14%',
  'v1.2.3',
  '-',
  '_',
  '\u3000',
];
const mixed = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.constantFrom(...ODD)), { maxLength: 12 })
  .map((parts) => parts.join(''));

test('texts are cut as jieba cuts them', () => {
  expect(lines.length).toBeGreaterThan(2_000);
  const isCutAlike = (text: string): void => {
    expect(wordsOf(text)).toEqual(jieba.segment(text));
  };
  lines.forEach(isCutAlike);
  fc.assert(fc.property(mixed, isCutAlike), { numRuns: 2_000 });
});

test('words and their parts of speech are those of jieba', () => {
  const words = new Set([
    ...lines.flatMap(stretchesOf),
    ...ODD,
    '',
    ' ',
    '，',
    'abc',
    '12',
    'x86',
    'T恤',
    '说 明',
    '\n',
  ]);
  expect(words.size).toBeGreaterThan(10_000);
  for (const word of words) {
    expect([word, isWord(word), partOfSpeech(word)]).toEqual([word, jieba.isWord(word), jieba.partOfSpeech(word)]);
  }
});

test('words have their offsets', () => {
  expect(segment('𠮷野家在东京')).toEqual([
    { text: '𠮷', start: 0, end: 2 },
    { text: '野家', start: 2, end: 4 },
    { text: '在', start: 4, end: 5 },
    { text: '东京', start: 5, end: 7 },
  ]);
});

test('a run without any word is cut, however long it is', () => {
  expect(segment('龦'.repeat(200_000)).length).toBeGreaterThan(1);
});
