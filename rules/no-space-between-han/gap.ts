import type { Block } from '../../src/document/document.ts';
import { dictionaryWordOver, type PlacedWord, wordOver } from '../../src/lexicon/clause.ts';
import { binding } from '../../src/lexicon/frequency.ts';
import { isWord, partOfSpeech, segment } from '../../src/lexicon/segmenter.ts';
import type { Range } from '../../src/text/range.ts';
import { isInvisible } from '../../src/text/spaces.ts';
import { FOLLOWING, LEADING, OPENING, PREPOSITIONS, SURNAMES } from './data.ts';
import { isLayout, isLineStart, isMarkupEdge, isPairInProse, stretchAfter, stretchBefore } from './shape.ts';

/** How sure it is that a space is stray; undefined: it may mean something. */
export type Certainty = 'certain' | 'likely' | undefined;

/** What is asked of the text around a gap. */
export type GapText = Pick<Block, 'text' | 'kind' | 'segments'>;

/** What is said of a gap: how sure it is that it is stray, and the words on both sides, or the one that it cuts. */
export interface Verdict {
  readonly certainty: Certainty;
  readonly range: Range;
  /** The word that is cut. */
  readonly word?: string;
  /** Whether one space parts two words of content, which may be two of a list. */
  readonly isOpen?: boolean;
}

/** A gap that stays: its range is not shown. */
export const MEANT: Verdict = { certainty: undefined, range: [0, 0] };

/** Whether the white space between two Han characters is stray (see the rule's README for what it may mean). */
export function judgeGap(block: GapText, gap: Range): Verdict {
  const { text } = block;
  const isEdge = isMarkupEdge(block, gap);
  if (!isEdge && isInvisible(text.slice(...gap))) return between('certain', gap, sidesOf(text, gap));
  const word = cutWordAt(text, gap);
  if (isLayout(block, gap) && !(word && isStrong(word.text) && isPairInProse(block, gap))) return MEANT;
  if (word && !(isEdge && areWords(sidesOf(text, gap))))
    return { certainty: 'certain', range: [word.start, word.end], word: word.text };
  // Beside emphasis or a link a space is a matter of house style.
  if (isEdge || isBesideName(text, gap)) return MEANT;
  const sides = sidesOf(text, gap);
  if (joinsTerms(text, gap, sides)) return MEANT;
  if (isBoundByForm(block, sides)) return between('certain', gap, sides);
  const isOpen = gap[1] - gap[0] === 1;
  // 注意 力扣 would read 注意力 扣.
  const certainty = isOpen && wordOver(text, gap) ? undefined : judgeContent(block, gap, sides);
  return { ...between(certainty, gap, sides), isOpen };
}

/** What is said of a gap between two words. */
const between = (certainty: Certainty, [start, end]: Range, { left, right }: Sides): Verdict => ({
  certainty,
  range: [start - left.length, end + right.length],
});

/** The word of the dictionary that a gap cuts. */
function cutWordAt(text: string, gap: Range): PlacedWord | undefined {
  const word = dictionaryWordOver(text, gap);
  return word && isCut(word, gap, sidesOf(text, gap)) ? word : undefined;
}

/** 来自 刘中巍, 主编 李华: a person's name is set off from an office and the like. */
const isBesideName = (text: string, [start, end]: Range): boolean =>
  isName(text.slice(...stretchBefore(text, start))) || isName(text.slice(...stretchAfter(text, end)));

function isName(stretch: string): boolean {
  if (stretch.length < 2 || stretch.length > 3 || !SURNAMES.has(stretch.charAt(0))) return false;
  if (isWord(stretch)) return partOfSpeech(stretch).startsWith('nr');
  return !isWord(stretch.slice(0, 2));
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

const areWords = ({ left, right }: Sides): boolean => isWord(left) && isWord(right);

/** Two characters that are bound less than this are one word by chance only. */
const BOUND = 1;
/** Two characters that are bound at least so much are hardly ever neighbours by chance. */
const STRONGLY_BOUND = 2.25;

const boundBy = (word: string, least: number): boolean =>
  word.length > 2 || binding(word.charAt(0), word.charAt(1)) >= least;
const isStrong = (word: string): boolean => boundBy(word, STRONGLY_BOUND);

/** Whether a word of the dictionary is cut; 控制台 上 holds 台上 by chance, since 台 is part of a word already. */
function isCut({ text, start, end }: PlacedWord, gap: Range, { left, right }: Sides): boolean {
  if (/^[mq]/.test(partOfSpeech(text))) return false;
  // 为了解 决, 进出服 务实例: what reaches out is a word by chance itself, if the other side is but a piece of one.
  if (reachesOut(left, gap[0] - start)) return isStrong(text) && isPiece(right);
  if (reachesOut(right, end - gap[1])) return isStrong(text) && isPiece(left);
  return boundBy(text, BOUND);
}

/** A single character that is no word of a sentence by itself. */
const isPiece = (side: string): boolean =>
  side.length === 1 && !LEADING.has(side) && !FOLLOWING.has(side) && !OPENING.has(side) && !PREPOSITIONS.has(side);

/** Whether a word of one side is more than the piece of it that a cut word would take. */
const reachesOut = (word: string, piece: number): boolean => word.length > piece && isWord(word);

const CONJUNCTION = /^(?:和|与|及|或|或者|以及)$/u;
const OPERATOR_BEFORE = /[-+*/=|&→] ?$/u;
const OPERATOR_AFTER = /^ ?[-+*/=|&→]/u;

/** 目录 + 索引 或者 附录 + 书目: the conjunction joins terms that have spaces within. */
const joinsTerms = (text: string, [start, end]: Range, { left, right }: Sides): boolean =>
  (CONJUNCTION.test(left) || CONJUNCTION.test(right)) &&
  (OPERATOR_BEFORE.test(edgeBefore(text, stretchBefore(text, start)[0])) ||
    OPERATOR_AFTER.test(edgeAfter(text, stretchAfter(text, end)[1])));

const edgeBefore = (text: string, offset: number): string => text.slice(Math.max(0, offset - 2), offset);
const edgeAfter = (text: string, offset: number): string => text.slice(offset, offset + 2);

/** Whether one of the words needs the other: a preposition what follows it, a particle what stands before it. */
function isBoundByForm({ kind }: GapText, { left, right }: Sides): boolean {
  // 我自己总结的 大家看看: 的 and 了 may end a statement.
  if (/^[的地得了]$/u.test(left) && (OPENING.has(right) || PREPOSITIONS.has(right))) return false;
  if (LEADING.has(left) || FOLLOWING.has(right)) return true;
  if (kind !== 'cell' && LOCALISER.test(left)) return true;
  return kind === 'paragraph' && (leadsOn(left) || followsOn(right));
}

/** Two words of content: a verb and its object, a subject and what it does, a noun and its head. */
function judgeContent({ text, kind }: GapText, gap: Range, { left, right }: Sides): Certainty {
  const [tag, next] = [partOfSpeech(left), partOfSpeech(right)];
  if (kind !== 'paragraph' || OPENING.has(right) || /^[的地得]$/u.test(left)) return undefined;
  if (!isPunctuated(text, gap) || isHead(text, gap[0])) return undefined;
  if (PREPOSITIONS.has(right) || gap[1] - gap[0] > 1) return 'certain';
  if (/^(?:v|vd|vi|ul)$/.test(tag)) return 'certain';
  if (!/^(?:n|nz|vn|a|l|x)$/.test(tag)) return undefined;
  // 细节 默认为空 may be two statements where the noun is the object of a verb already.
  if (/^(?:[vda]|zg)/.test(next)) return hasVerb(text, gap[0]) ? 'likely' : 'certain';
  // 成旻 高级工程师: a name, which the dictionary does not know, and an office.
  if (tag === 'x') return undefined;
  return /^(?:n|vn|f|l|i|p)$/.test(next) ? 'likely' : undefined;
}

/** Whether the stretch before an offset has a verb before its last word. */
function hasVerb(text: string, end: number): boolean {
  const words = segment(text.slice(...stretchBefore(text, end)));
  return words.slice(0, -1).some((word) => /^v/.test(partOfSpeech(word.text)));
}

/** A word that only clauses have, no head of a few nouns. */
const CLAUSAL = /^(?:p|d|ul|uz|r)$/;

/** Whether a line begins with a head, which stands before its statement: 开放时间 本馆每天…… */
function isHead(text: string, end: number): boolean {
  const [start] = stretchBefore(text, end);
  return isLineStart(text, start) && !segment(text.slice(start, end)).some((word) => isClausal(word.text));
}

const isClausal = (word: string): boolean => CLAUSAL.test(partOfSpeech(word)) || (LEADING.has(word) && word !== '的');

/** 在配置文件中 设置: what stands in a place goes on, with or without a comma. */
const LOCALISER = /^(?:[中里内上下后前时]|.[后前时内]|[之以][前后间中上下内外来])$/u;

const leadsOn = (word: string): boolean => /^(?:p|c|d|r|m|q|b|uj|uv|ud)$/.test(partOfSpeech(word));

const followsOn = (word: string): boolean => /^(?:uj|ul|ud|uz|y)$/.test(partOfSpeech(word));

/** How far from a gap a mark is looked for. */
const REACH = 60;
/** A half-width stop behind Han is to become full-width, and counts as one before it is. */
const STOP = /[，。；：？！,;]|(?<=\p{Script=Han})[:?!.](?![A-Za-z0-9/])/u;

/** Whether the writer sets marks around here, so that a space hardly stands for one. */
const isPunctuated = (text: string, [start, end]: Range): boolean =>
  STOP.test(text.slice(Math.max(0, start - REACH), start)) || STOP.test(text.slice(end, end + REACH));
