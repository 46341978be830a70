import type { Block } from '../../src/document/document.ts';
import { wordsAround } from '../../src/lexicon/clause.ts';
import { binding } from '../../src/lexicon/frequency.ts';
import { isWord, partOfSpeech, segment } from '../../src/lexicon/segmenter.ts';
import type { Range } from '../../src/text/range.ts';
import { isInvisible } from '../../src/text/spaces.ts';
import { FOLLOWING, LEADING, OPENING, PREPOSITIONS } from './data.ts';
import { isLayout, isLineStart, isMarkupEdge, stretchAfter, stretchBefore } from './shape.ts';

/** How sure it is that a space is stray; undefined: it may mean something. */
export type Certainty = 'certain' | 'likely' | undefined;

/** What is said of a gap: how sure it is that it is stray, and the words on both sides, or the one that it cuts. */
export interface Verdict {
  readonly certainty: Certainty;
  readonly range: Range;
  /** The word that is cut. */
  readonly text?: string;
}

/** Whether the white space between two Han characters is stray (see the rule's README for what it may mean). */
export function judgeGap(block: Block, gap: Range): Verdict {
  const { text } = block;
  const isEdge = isMarkupEdge(block, gap);
  const sides = sidesOf(text, gap);
  const range = [gap[0] - sides.left.length, gap[1] + sides.right.length] as const;
  if (!isEdge && isInvisible(text.slice(...gap))) return { certainty: 'certain', range };
  if (isLayout(block, gap)) return { certainty: undefined, range };
  const word = cutWord(text, gap, sides);
  const isBroken = !isWord(sides.left) || !isWord(sides.right);
  if (word && (!isEdge || isBroken)) return { certainty: 'certain', ...word };
  // Beside emphasis or a link a space is a matter of house style.
  return { certainty: isEdge ? undefined : judgeSides(block, gap, sides), range };
}

/** The word before a gap and the one behind it, each as it is cut without the other side. */
interface Sides {
  readonly left: string;
  readonly right: string;
}

const sidesOf = (text: string, [start, end]: Range): Sides => ({
  left: segment(text.slice(...stretchBefore(text, start))).at(-1)?.text ?? '',
  right: segment(text.slice(...stretchAfter(text, end)))[0]?.text ?? '',
});

/** Two characters that are bound less than this are one word by chance only. */
const BOUND = 1;

/** The word that a gap cuts, as the dictionary has it; 控制台 上 holds 台上 by chance, since 台 is part of a word already. */
function cutWord(text: string, gap: Range, { left, right }: Sides): { text: string; range: Range } | undefined {
  const word = wordsAround(text, gap).find(({ start, end }) => start < gap[0] && end > gap[1]);
  if (!word || !isWord(word.text) || /^[mq]/.test(partOfSpeech(word.text))) return undefined;
  if (left.length > gap[0] - word.start || right.length > word.end - gap[1]) return undefined;
  if (word.text.length === 2 && binding(word.text.charAt(0), word.text.charAt(1)) < BOUND) return undefined;
  return { text: word.text, range: [word.start, word.end] };
}

/** What the words on both sides say. */
function judgeSides({ text, kind }: Block, gap: Range, { left, right }: Sides): Certainty {
  const opens = OPENING.has(right);
  // 我自己总结的 大家看看: 的 and 了 may end a statement.
  if (/^[的地得了]$/u.test(left) && (opens || PREPOSITIONS.has(right))) return undefined;
  if (LEADING.has(left) || FOLLOWING.has(right)) return 'certain';
  if (kind !== 'paragraph') return undefined;
  if (leadsOn(left) || followsOn(right)) return 'certain';
  if (opens) return undefined;
  if (LOCALISER.test(left)) return 'certain';
  // A head may stand before its statement: 简介 本馆建于……
  if (!isPunctuated(text, gap) || isLineStart(text, gap[0] - stretchLength(text, gap[0]))) return undefined;
  if (PREPOSITIONS.has(right) || gap[1] - gap[0] > 1) return 'certain';
  return judgeContent(partOfSpeech(left), partOfSpeech(right));
}

/** Two words of content: a verb and its object, a subject and what it does, a noun and its head. */
function judgeContent(tag: string, next: string): Certainty {
  if (/^(?:v|vd|vi|ul)$/.test(tag)) return 'certain';
  if (!/^(?:n|nz|vn|a|l|x)$/.test(tag)) return undefined;
  if (/^[vda]/.test(next)) return 'certain';
  // 成旻 高级工程师: a name, which the dictionary does not know, and an office.
  if (tag === 'x') return undefined;
  return /^(?:n|vn|f|l|p)$/.test(next) ? 'likely' : undefined;
}

const stretchLength = (text: string, end: number): number => end - stretchBefore(text, end)[0];

/** 在配置文件中 设置: what stands in a place goes on, with or without a comma. */
const LOCALISER = /^(?:[中里内上下后前时]|.[中后前时内]|之.|以.)$/u;

const leadsOn = (word: string): boolean => /^(?:p|c|d|r|m|q|uj|uv|ud)$/.test(partOfSpeech(word));

const followsOn = (word: string): boolean => /^(?:uj|ul|ud|uz|y)$/.test(partOfSpeech(word));

/** How far from a gap a mark is looked for. */
const REACH = 60;
const STOP = /[，。；：？！,;]/u;

/** Whether the writer sets marks around here, so that a space hardly stands for one. */
const isPunctuated = (text: string, [start, end]: Range): boolean =>
  STOP.test(text.slice(Math.max(0, start - REACH), start)) || STOP.test(text.slice(end, end + REACH));
