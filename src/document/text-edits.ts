import { firstOf, isPunctuation, isSymbol, lastOf } from '../text/letters.ts';
import type { Range } from '../text/range.ts';
import { marksOf } from './block-marks.ts';
import type { Block, Document } from './document.ts';

/** A replacement in the source with what stands around it. */
interface Place {
  readonly before: string;
  readonly removed: string;
  readonly text: string;
  readonly after: string;
}

/** How far around an edit anything looks. */
const REACH = 200;
/** What no list, heading or table begins with: what follows it on its line is text. */
const BEGINS_TEXT = /[^\0-\x7f]|[A-Za-z]/;
/** What no list, heading or table begins with, nor white space. */
const IS_TEXT = /^(?:[^\0-\x7f\s]|[A-Za-z])/;
const LINE_END = /^[ \t]*(?:[\r\n]|$)/;
/** The marks that mean something amid a line's text, where no address is and no bracket that may be a link's. */
const MARK = /[*_~`<>|\\#&[\]]/;
/** What no markup ends or begins with. */
const LETTER = /[^\0-\x7f]|[A-Za-z0-9]/;
/** What may not come: it might mean something where it is new. */
const NEW_MARK = /[!-/:-@[-`{-~\r\n]/;

/** What the ranges of the source get. */
type Edits = readonly { readonly range: Range; readonly text: string }[];

/**
 * Whether edits amid the text of lines surely leave Markdown's structure alone, which spares a parse: they take no mark
 * of markup and bring none, and the marks beside them read what stands there as they did before.
 * @param edits disjoint; of two that touch it is not told
 */
export function areHarmlessAmidText(document: Document, block: Block, edits: Edits): boolean {
  const { unfinished, address } = marksOf(document, block);
  if (unfinished || address) return false;
  const start = block.segments[0]?.source[0] ?? 0;
  const sorted = edits.toSorted((a, b) => a.range[0] - b.range[0]);
  return sorted.every(
    ({ range, text }, i) =>
      range[0] !== sorted[i - 1]?.range[1] && isHarmlessAmidText(document.source, start, range, text),
  );
}

function isHarmlessAmidText(source: string, blockStart: number, [start, end]: Range, text: string): boolean {
  const removed = source.slice(start, end);
  if (NEW_MARK.test(text) || MARK.test(removed) || /[\r\n]/.test(removed)) return false;
  const isWord = IS_TEXT.test(removed) && IS_TEXT.test(text);
  if (!isWord && !BEGINS_TEXT.test(lastLine(source.slice(Math.max(blockStart, start - REACH), start)))) return false;
  const before = source.slice(Math.max(0, start - REACH), start);
  const after = source.slice(end, end + REACH);
  // No text may come to be, or vanish, by it.
  const isPart = LETTER.test(before.slice(-1) + after.charAt(0));
  if (!isPart && (removed.trim() === '' || text.trim() === '')) return false;
  // At the end of a line spaces break it.
  if (LINE_END.test(after) && (removed === '' || text === '' || /\s/.test(removed + text))) return false;
  return keepsMarks({ before, removed, text, after });
}

const lastLine = (text: string): string => text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);

/** Whether the marks beside an edit, if there are any, mean what they meant. */
function keepsMarks({ before, removed, text, after }: Place): boolean {
  const [left, right] = [before.slice(-1), after.charAt(0)];
  const [isLeft, isRight] = [MARK.test(left), MARK.test(right)];
  if (isLeft && isRight && (removed === '' || text === '')) return false;
  if (isLeft) {
    const inner = lastOf(before.replace(/(.)\1*$/, ''));
    if (!readsAlike(left, AFTER, firstOf(removed || after), firstOf(text || after), inner)) return false;
  }
  const inner = firstOf(after.replace(/^(.)\1*/, ''));
  return !isRight || readsAlike(right, BEFORE, lastOf(removed || before), lastOf(text || before), inner);
}

/** What on a side of a bracket may make it another: `![`, `[^`, `](`, `]:`, and a link that holds nothing but spaces. */
const BEFORE: Readonly<Record<string, RegExp>> = { '[': /[!^]/, ']': /\s/ };
const AFTER: Readonly<Record<string, RegExp>> = { '[': /[\s^]/, ']': /[(:]/ };

/** Whether a mark means the same beside one character (none of these marks) as beside another. */
function readsAlike(mark: string, side: typeof BEFORE, old: string, now: string, inner: string): boolean {
  if (mark === '`') return true;
  if (mark === '[' || mark === ']') return side[mark]?.test(old + now) === false;
  return /[*_~]/.test(mark) && flanksAlike(kindOf(old), kindOf(now), kindOf(inner));
}

type Kind = 'space' | 'punctuation' | 'symbol' | 'letter';

/**
 * Whether a run of delimiters opens and closes the same beside characters of two kinds (CommonMark §6.2): of one kind,
 * or neither of them a letter where one stands on the other side. Parsers differ on symbols.
 */
const flanksAlike = (old: Kind, now: Kind, inner: Kind): boolean =>
  ![old, now, inner].includes('symbol') &&
  (old === now || (inner === 'letter' && old !== 'letter' && now !== 'letter'));

function kindOf(character: string): Kind {
  if (/^\s?$/.test(character)) return 'space';
  if (isPunctuation(character)) return 'punctuation';
  return isSymbol(character) ? 'symbol' : 'letter';
}
