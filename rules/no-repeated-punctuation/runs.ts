import { endsWithHan } from '../../src/text/han.ts';
import { hasLetter } from '../../src/text/letters.ts';
import { CLOSING, FULLWIDTH_STOPS } from '../../src/text/marks.ts';
import { endsWithQuotation } from '../../src/text/quotes.ts';
import type { Range } from '../../src/text/range.ts';
import { isSpaceUnit, withoutInvisibleEnd } from '../../src/text/spaces.ts';
import { ABBREVIATION, RESOLUTIONS, type Resolution, TITLE_ANNOUNCED, UNFINISHED } from './data.ts';

/** Two and more stops of either width in a row; a space may stand before one that is full-width. */
const RUN = /[，。、；：？！,.;:?!](?:[，。、；：？！,.;:?!]| [，。、；：？！])+/g;

/** The runs of stops of a text, right and wrong ones. */
export const stopRuns = (text: string): Range[] =>
  [...text.matchAll(RUN)].map(({ 0: run, index }): Range => [index, index + run.length]);

/** What is to stand for a run. */
interface Mended {
  readonly to: string;
  readonly certain: boolean;
  readonly reason: string;
}

/** How much text before a run tells whether its first mark belongs to a word, and whether a sentence ends there. */
const REACH = 60;
/** A run of more different marks than this is a list of marks (，。；：). */
const MOST_DIFFERENT = 3;

/**
 * What a run is to become; undefined where it is right, somebody else's, or no run of stops in a Chinese sentence.
 * @param widths the text with the widths that its marks will have
 */
export function mendedRun(text: string, widths: string, [start, end]: Range, maxRepeat: number): Mended | undefined {
  const run = text.slice(start, end).replaceAll(' ', '');
  // A space without width may stand before the run, and is another rule's.
  const before = withoutInvisibleEnd(widths.slice(Math.max(0, start - REACH), start));
  const after = text.slice(end, end + 3);
  if (isEllipsis(run, before, after) || isInCode(run, before, after)) return undefined;
  if (/^[?!？！]+$/.test(run)) return tooMany(run, maxRepeat);
  if (!/[，。、；：？！]/.test(run) && !/^([,;])\1+$|^[!?]\.$/.test(run)) return undefined;
  const marks = [...run].map((mark) => FULLWIDTH_STOPS[mark] ?? mark);
  const different = marks.filter((mark, i) => mark !== marks[i - 1]);
  if (new Set(different).size > MOST_DIFFERENT) return undefined;
  const [first = '', second] = different;
  // 没算出来，，，可能: three commas may be meant as a pause.
  if (second === undefined)
    return { to: first, certain: run.length === 2 && !isPoint(run, before), reason: '重复的标点' };
  const resolution = RESOLUTIONS[different.join('')];
  if (!resolution) return different.length > 2 ? longerRun(different) : undefined;
  const { mark, certain } = resolution;
  return { to: mark, certain: isCertain(certain, before, after), reason: '两个点号只留一个' };
}

/** Whether the place is one where an editor would accept a resolution unseen. */
function isCertain(where: Resolution['certain'], before: string, after: string): boolean {
  const isAtEnd = /^ *(?:[\n\u2028]|$)/.test(after);
  if (where === 'no-title') return !TITLE_ANNOUNCED.test(before.slice(before.search(/[^。！？\n\u2028]*$/)));
  if (where !== 'sentence' || isAtEnd) return where === 'always' || (where !== 'never' && isAtEnd);
  const clause = /[^，。！？；：\n\u2028]*$/u.exec(before)?.[0].trim() ?? '';
  return clause.length >= SHORTEST_SENTENCE && !UNFINISHED.test(clause) && !/[（(][^）)]*$/.test(before);
}

/** A clause of fewer characters is more likely a word that opens a sentence (与此同时。，……). */
const SHORTEST_SENTENCE = 5;

/** More marks than two of different kinds: the strongest of them is likely what was meant. */
const longerRun = (marks: readonly string[]): Mended | undefined => {
  const to = [...'。？！；：，'].find((mark) => marks.includes(mark));
  return to ? { to, certain: false, reason: '连用的点号只留一个' } : undefined;
};

/** Dots that stand for an ellipsis, or stand beside one. */
const isEllipsis = (run: string, before: string, after: string): boolean =>
  /[.。]{3}/.test(run) || /[…⋯]$/.test(before) || /^[…⋯]/.test(after);

/** The point of a word before 。 may be its own (macOS.。 is a slip, Inc.。 is not). */
const isPoint = (run: string, before: string): boolean =>
  run.startsWith('.') && /[A-Za-z0-9]$/.test(before) && !/[A-Za-z]{5}$/.test(before);

/** What a half-width mark may begin: .NET, :smile:, :) */
const BEGINS_WORD = /^ ?[A-Za-z0-9_)(*\-/|]/;

/** Whether a run is part of something else: of a name, a face, an operator, or a mark that is spoken of. */
function isInCode(run: string, before: string, after: string): boolean {
  const previous = before.at(-1) ?? '';
  if (
    previous === '' ||
    !(
      endsWithHan(before) ||
      CLOSING.includes(previous) ||
      hasLetter(previous) ||
      /[\p{M}\ufffc)\]"'`%+*]/u.test(previous) ||
      isSpaceUnit(previous.charCodeAt(0)) ||
      endsWithQuotation(before)
    )
  )
    return true;
  if (/[.:?!]$/.test(run) && BEGINS_WORD.test(after)) return true;
  // ::重点::，is a kind of markup; 里，. 不是元字符 speaks of the point.
  if (run.startsWith('::') || (/^[，、；：]\.$/.test(run) && after !== '')) return true;
  // std：：vector
  if (/^[：:]+$/.test(run) && /[A-Za-z0-9_]$/.test(before) && /^[A-Za-z0-9_]/.test(after)) return true;
  if (!/^[,.;:?!]/.test(run)) return false;
  // 有一个;，后面: what is left behind a sentence is before its stop, or twice the same mark.
  if (!/^(?:[?!]+[，。：.]?|.。|[,，。、]+|[.。]+|[;；]+|[:：]+)$/.test(run)) return true;
  if (endsWithHan(before) || CLOSING.includes(previous)) return false;
  if (previous === '\ufffc') return /^[?!]/.test(run);
  // 5];， and Inc.，: the mark belongs to what stands before it.
  return !/^(?:[,，]+|[;；]+|[:：]+|\.。)$/.test(run) || !/[A-Za-z0-9]$/.test(before) || ABBREVIATION.test(before);
}

/** ？？？ and ！！！ are allowed up to three (GB/T 15834 §4.2, §4.3), and ？！ for a question that is shouted. */
function tooMany(run: string, maxRepeat: number): Mended | undefined {
  if (run.length <= maxRepeat) return undefined;
  const isMixed = /[?？]/.test(run) && /[!！]/.test(run);
  if (!isMixed) return { to: run.slice(0, maxRepeat), certain: true, reason: `最多连用 ${maxRepeat} 个` };
  return run.length > 2 ? { to: '？！', certain: false, reason: '连用的问号和叹号太多' } : undefined;
}
