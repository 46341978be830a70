import type { Block, Document } from '../../src/document/document.ts';
import { OPAQUE } from '../../src/document/segment.ts';
import { latinSpacing } from '../../src/facts/latin-spacing.ts';
import { endsWithHan, isHanAt } from '../../src/text/han.ts';
import { firstOf, hasLetter, isPunctuation, isSymbol, lastOf } from '../../src/text/letters.ts';

/** Half-width marks after which a space stands. */
const STOP = /[,.:;!?]/;
/** **注意：**⏎下文, 正文⏎**“引文”**: without white space CommonMark would not see the emphasis beside a mark. */
const CLOSES = /(?<![*_~])[*_~]{1,3}$/;
const OPENS = /^[*_~]{1,3}(?![*_~])/;

/** What stands for a line end when its lines are joined: nothing between full-width characters, a space beside Latin. */
export function delimiterAt(document: Document, block: Block, lineEnd: number): string {
  const { text } = block;
  const before = [...text.slice(Math.max(0, lineEnd - 2), lineEnd)].at(-1) ?? ' ';
  const after = String.fromCodePoint(text.codePointAt(lineEnd + 1) ?? 0x20);
  const [isWideBefore, isWideAfter] = [isWide(before), isWide(after)];
  if (isWideBefore && isWideAfter) return isBesideEmphasis(document, block, lineEnd) ? ' ' : '';
  // Latin words are parted as they were; a half-width stop has its space.
  if (!(isWideBefore || isWideAfter) || STOP.test(before)) return ' ';
  // No space beside a full-width mark.
  if (!endsWithHan(isWideBefore ? before : after)) return '';
  const { letters, digits } = latinSpacing(document);
  return letters.spaced + digits.spaced >= letters.joined + digits.joined ? ' ' : '';
}

const isWide = (character: string): boolean =>
  isHanAt(character, 0) || (character > '\x7f' && character !== OPAQUE && !hasLetter(character));

const isMark = (character: string): boolean => isPunctuation(character) || isSymbol(character);
const isMarkOrSpace = (character: string): boolean => isMark(character) || /\s/.test(character);

function isBesideEmphasis({ source }: Document, block: Block, lineEnd: number): boolean {
  const [start, end] = block.toSource([lineEnd, lineEnd + 1]);
  const [before, after] = [source.slice(Math.max(0, start - 8), start), source.slice(end, end + 8)];
  const closes = CLOSES.test(before) && isMark(lastOf(before.replace(CLOSES, ''))) && !isMarkOrSpace(firstOf(after));
  const opens = OPENS.test(after) && isMark(firstOf(after.replace(OPENS, ''))) && !isMarkOrSpace(lastOf(before));
  return closes || opens;
}
