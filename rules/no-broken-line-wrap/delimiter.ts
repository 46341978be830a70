import type { Document } from '../../src/document/document.ts';
import { OPAQUE } from '../../src/document/segment.ts';
import { latinSpacingCounts } from '../../src/facts/mark-counts.ts';
import { HAN } from '../../src/text/han.ts';

const FULL_WIDTH = new RegExp(`^(?:${HAN}|[^\\0-\\x7f\\p{L}\\p{N}])$`, 'u');
/** Half-width marks after which a space stands. */
const STOP = /[,.:;!?]/;

/** What stands for a line end when its lines are joined: nothing between full-width characters, a space beside Latin. */
export function delimiterAt(document: Document, text: string, lineEnd: number): string {
  const before = lastCharacter(text.slice(Math.max(0, lineEnd - 2), lineEnd));
  const after = String.fromCodePoint(text.codePointAt(lineEnd + 1) ?? 0x20);
  const [isWideBefore, isWideAfter] = [isWide(before), isWide(after)];
  if (isWideBefore && isWideAfter) return '';
  // Latin words are parted as they were; a half-width stop has its space.
  if (!(isWideBefore || isWideAfter) || STOP.test(before)) return ' ';
  // No space beside a full-width mark.
  const wide = isWideBefore ? before : after;
  if (!new RegExp(HAN, 'u').test(wide)) return '';
  const { spaced, joined } = latinSpacingCounts(document);
  return spaced >= joined ? ' ' : '';
}

const isWide = (character: string): boolean => character !== OPAQUE && FULL_WIDTH.test(character);

const lastCharacter = (text: string): string => [...text].at(-1) ?? ' ';
