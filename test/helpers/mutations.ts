import type { Block } from '../../src/document/document.ts';
import { segment } from '../../src/lexicon/segmenter.ts';
import { HALFWIDTH_BRACKETS, HALFWIDTH_STOPS } from '../../src/text/marks.ts';
import type { Range } from '../../src/text/range.ts';

/** A change of a block's text that makes a defect of it. */
export interface Mutation {
  readonly range: Range;
  readonly text: string;
}

/** A kind of defect, and where in a block it can be planted. */
export interface Kind {
  readonly name: string;
  /** Whether there is one way to mend it, so that a fix can be asked for. */
  readonly isRestorable: boolean;
  /** Whether it is found where it was planted, or anywhere in its line: of a pair either half may be told. */
  readonly isPair?: boolean;
  /** How many blocks lie between two of them; a mark without partner may find one that is not its own. */
  readonly apart?: number;
  places(block: Block): Mutation[];
}

const insert = (offset: number, text: string): Mutation => ({ range: [offset, offset], text });

/** The words of a block of at least so many characters, by the segmenter, each with its offset. */
function words({ text }: Block, least: number): { word: string; start: number }[] {
  return [...text.matchAll(/\p{Script=Han}{2,}/gu)].flatMap(({ 0: run, index }) =>
    segment(run)
      .filter(({ text: word }) => word.length >= least)
      .map(({ text: word, start }) => ({ word, start: index + start })),
  );
}

const split = (between: string) => (block: Block) =>
  words(block, 2).flatMap(({ word, start }) => [...word].slice(1).map((_, i) => insert(start + i + 1, between)));

/** Every match of a pattern, with what is put for it. */
const replaced =
  (pattern: RegExp, by: (found: string) => string) =>
  ({ text }: Block): Mutation[] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      range: [index, index + found.length],
      text: by(found),
    }));

/** Only a paragraph that begins its line and has but one can be broken without knowing where it stands. */
const brokenLine = (block: Block): Mutation[] => (block.kind === 'paragraph' ? split('\n')(block) : []);

export const KINDS: readonly Kind[] = [
  {
    name: 'doubled character',
    isRestorable: true,
    places: replaced(/(?<=\p{Script=Han})\p{Script=Han}(?=\p{Script=Han})/gu, (found) => found + found),
  },
  {
    name: 'doubled word',
    isRestorable: true,
    places: (block) => words(block, 2).map(({ word, start }) => insert(start, word)),
  },
  { name: 'word split by a space', isRestorable: true, places: split(' ') },
  { name: 'word split by a line end', isRestorable: true, places: brokenLine },
  {
    name: 'half-width stop',
    isRestorable: true,
    places: replaced(/(?<=\p{Script=Han})[，：；？！](?=\p{Script=Han})/gu, (mark) => HALFWIDTH_STOPS[mark] ?? mark),
  },
  {
    name: 'half of a pair of brackets in the other width',
    isPair: true,
    isRestorable: true,
    places: replaced(
      /(?<=\p{Script=Han})（(?=[^（）]*）)|(?<=（[^（）]*)）/gu,
      (mark) => HALFWIDTH_BRACKETS[mark] ?? mark,
    ),
  },
  {
    name: 'half of a pair of brackets left out',
    isPair: true,
    isRestorable: false,
    apart: 15,
    places: replaced(/（(?=[^（）]*）)|(?<=（[^（）]*)）/gu, () => ''),
  },
  {
    name: 'quotation mark the wrong way round',
    isPair: true,
    isRestorable: true,
    places: replaced(/“(?=[^“”]*”)|(?<=“[^“”]*)”/gu, (mark) => (mark === '“' ? '”' : '“')),
  },
  {
    name: 'doubled stop',
    isRestorable: true,
    places: replaced(/(?<=\p{Script=Han})[，。、；：](?=\p{Script=Han})/gu, (mark) => mark + mark),
  },
];
