import type { Block, Document } from '../../src/document/document.ts';
import { fullLines } from '../../src/facts/filled-lines.ts';
import { isInMistake } from '../../src/facts/repeats.ts';
import { message } from '../../src/message.ts';
import type { Finding } from '../../src/rule.ts';
import { characterBoundary } from '../../src/text/han.ts';
import { type Allowed, isAllowedAt } from './allowed.ts';
import { isBetweenHan } from './breaks.ts';
import { delimiterAt } from './delimiter.ts';
import { misplacedMarksAt } from './marks-at-ends.ts';
import { areSeparateLines, isClosed } from './separate-lines.ts';

/** So many full lines say that a paragraph was wrapped; without a mark at its end it may be a list, and more are asked. */
const ENOUGH = { closed: 2, open: 4 } as const;

/**
 * Whether all line ends of a paragraph of Markdown are one fault: it was wrapped at one width throughout, so that none
 * of them means anything, and at least one is drawn as a space where none may be.
 */
export function isOneFault(document: Document, block: Block): boolean {
  const { text } = block;
  const lineEnds = lineEndsOf(text);
  const isDrawn = (lineEnd: number): boolean => delimiterAt(document, block, lineEnd) === '';
  if (!lineEnds.some(isDrawn)) return false;
  const full = fullLines(document, block);
  if (full === Number.POSITIVE_INFINITY) return true;
  if (full < (isClosed(text) ? ENOUGH.closed : ENOUGH.open) || areSeparateLines(text)) return false;
  // Lines that are full by chance end after marks and beside Latin, where their author chose to end them.
  const isBroken = (lineEnd: number): boolean =>
    isBetweenHan(text, lineEnd) || misplacedMarksAt(text, lineEnd, 'basic') !== undefined;
  return lineEnds.filter(isBroken).length >= lineEnds.length * MOST;
}

/** The share of the line ends that must stand where none may. */
const MOST = 0.7;

const lineEndsOf = (text: string): number[] => [...text.matchAll(/\n/g)].map(({ index }) => index);

/** The line ends of such a paragraph, told and mended together. */
export function* paragraphJoined(document: Document, block: Block, allowed: Allowed): Generator<Finding> {
  const { text } = block;
  const lineEnds = lineEndsOf(text).filter(
    (lineEnd) =>
      !(allowed !== 'auto' && isAllowedAt(text, lineEnd, allowed)) && !isInMistake(block, [lineEnd, lineEnd + 1]),
  );
  const reason =
    lineEnds.length > 1 ? `段落按一个宽度换行，${lineEnds.length} 处换行会显示为空格` : '汉字之间的换行会显示为空格';
  for (const lineEnd of lineEnds) {
    const delimiter = delimiterAt(document, block, lineEnd);
    const range = [characterBoundary(text, lineEnd - 1), characterBoundary(text, lineEnd + 2)] as const;
    const found = text.slice(...range);
    yield {
      range,
      message: message(found, found.replace('\n', delimiter), reason),
      edit: { range: [lineEnd, lineEnd + 1], text: delimiter, certain: true },
      together: 'paragraph',
    };
  }
}
