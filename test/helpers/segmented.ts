import { POSTAG, Segment, useDefault } from 'segmentit';
import { numbersFrom } from '../../scripts/random.mjs';
import { documentFrom } from './linter.ts';

const segmenter = useDefault(new Segment());

/** A word with what kind it is, in the tags of the other segmenter. */
interface Token {
  readonly text: string;
  readonly tag: number;
}

/** The words and marks of a text, as another segmenter than ours cuts it. */
const tokensOf = (text: string): Token[] =>
  segmenter
    .doSegment(text)
    .map(({ w, p = POSTAG.UNK }) => ({ text: w.trim(), tag: p }))
    .filter(({ text: word }) => word !== '');

/** Words of content, idioms and names. Pronouns, numerals, adverbs and the like are two words in many a corpus (一 种, 不 会). */
const CONTENT =
  POSTAG.D_N |
  POSTAG.D_V |
  POSTAG.D_A |
  POSTAG.D_I |
  POSTAG.D_L |
  POSTAG.A_NR |
  POSTAG.A_NS |
  POSTAG.A_NT |
  POSTAG.A_NZ;

/** What the other segmenter glues to a word (新的, 看到) is two words elsewhere. */
const GLUED = /[的地得了着过会到]$/u;

/** What a paragraph must be to be cut up: Chinese prose of some length, without code, formulas and line ends. */
const isProse = (text: string): boolean =>
  text.length >= 40 &&
  !/[\n\u2028\ufffc]/.test(text) &&
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length * 0.7;

/** A word-segmented, hard-wrapped text in which some words are cut. */
export interface Planted {
  readonly text: string;
  /** How many characters, white space left out, stand before each cut. */
  readonly cuts: ReadonlySet<number>;
}

/** One word in so many is cut. */
const EVERY = 100;

/** The prose of a document, its words parted by spaces and its lines wrapped, with one word in a hundred cut in two. */
export function plantCuts(markdown: string, seed: number): Planted {
  const random = numbersFrom(seed);
  const width = 30 + Math.floor(random() * 26) * 2;
  const cuts = new Set<number>();
  let at = 0;
  const paragraphs = documentFrom(markdown)
    .blocks.filter(({ kind, text }) => kind === 'paragraph' && isProse(text))
    .map(({ text }) => {
      const pieces: string[] = [];
      for (const { text: word, tag } of tokensOf(text)) {
        const length = [...word].length;
        if (/^\p{Script=Han}{2,}$/u.test(word) && (tag & CONTENT) !== 0 && !GLUED.test(word) && random() < 1 / EVERY) {
          const cut = 1 + Math.floor(random() * (length - 1));
          pieces.push(word.slice(0, cut), word.slice(cut));
          cuts.add(at + cut);
        } else pieces.push(word);
        at += word.length;
      }
      return wrapped(pieces, width);
    });
  return { text: `${paragraphs.join('\n\n')}\n`, cuts };
}

const columnsOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1), 0);

/** Pieces with a space between them, a line end where the next does not fit. */
function wrapped(pieces: readonly string[], width: number): string {
  let text = '';
  let column = 0;
  for (const piece of pieces) {
    const columns = columnsOf(piece);
    if (column === 0) text += piece;
    else if (column + 1 + columns <= width) text += ` ${piece}`;
    else {
      text += `\n${piece}`;
      column = -1;
    }
    column += 1 + columns;
  }
  return text;
}

/** How the gaps of a planted text came out. */
interface Outcome {
  cuts: number;
  restored: number;
  spaces: number;
  touched: number;
}

/** Compares the white space of two texts that have the same letters. */
export function compareGaps({ text, cuts }: Planted, fixed: string): Outcome {
  const outcome: Outcome = { cuts: cuts.size, restored: 0, spaces: 0, touched: 0 };
  const after = gapsOf(fixed);
  const pieces = [...text.matchAll(/\S+/g)].map(([piece]) => piece);
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    at += piece.length;
    const next = pieces[i + 1] ?? '';
    if (cuts.has(at)) {
      if (!after.has(at)) outcome.restored++;
    } else {
      outcome.spaces++;
      if (!after.has(at) && !meetInWord(piece, next)) outcome.touched++;
    }
  }
  return outcome;
}

/** Whether the other segmenter itself, asked by itself, takes what meets at a gap for one word: then its own cut was wrong. */
function meetInWord(piece: string, next: string): boolean {
  for (let i = 1; i <= piece.length; i++)
    for (let j = 1; j <= next.length; j++) if (tokensOf(piece.slice(-i) + next.slice(0, j)).length === 1) return true;
  return false;
}

/** The gaps of a text, by how many letters stand before each. */
function gapsOf(text: string): Set<number> {
  const gaps = new Set<number>();
  let at = 0;
  for (const [letters] of text.matchAll(/\S+/g)) {
    at += letters.length;
    gaps.add(at);
  }
  return gaps;
}
