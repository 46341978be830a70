import { fullLines } from '../../src/facts/filled-lines.ts';
import { isInMistake } from '../../src/facts/repeats.ts';
import { message } from '../../src/message.ts';
import type { Finding } from '../../src/rule.ts';
import { characterBoundary } from '../../src/text/han.ts';
import { isAllowedAt } from './allowed.ts';
import { isBetweenHan } from './breaks.ts';
import { delimiterAt } from './delimiter.ts';
import { misplacedMarksAt } from './marks-at-ends.ts';
import type { Paragraph } from './paragraph.ts';
import { isVerse } from './separate-lines.ts';

/** So many full lines say that a paragraph was wrapped; without a mark at its end it may be a list, and more are asked. */
const ENOUGH = { closed: 2, open: 4 } as const;
/** The share of its line ends that must stand where none may: others may have been chosen by the author. */
const MOST = 0.7;

/**
 * Whether all line ends of a paragraph of Markdown are one fault: it was wrapped at one width throughout, so that none
 * of them means anything, and at least one is drawn as a space where none may be.
 */
export function isOneFault({ document, block, text, lineEnds, isSeparate, isClosed }: Paragraph): boolean {
  const full = fullLines(document, block);
  const isThroughout = full === Number.POSITIVE_INFINITY;
  const isWrapped = isThroughout ? !isVerse(text) : full >= (isClosed() ? ENOUGH.closed : ENOUGH.open) && !isSeparate();
  if (!isWrapped || !lineEnds.some((lineEnd) => delimiterAt(document, block, lineEnd) === '')) return false;
  if (isThroughout) return true;
  const broken = lineEnds.filter((lineEnd) => isBetweenHan(text, lineEnd) || misplacedMarksAt(text, lineEnd, 'basic'));
  return broken.length >= lineEnds.length * MOST;
}

/** The line ends of such a paragraph, told and mended together. */
export function* paragraphJoined({ document, block, text, lineEnds, sought }: Paragraph): Generator<Finding> {
  const { allowBreakAfter } = sought;
  const joined = lineEnds.filter(
    (lineEnd) =>
      (allowBreakAfter === 'auto' || !isAllowedAt(text, lineEnd, allowBreakAfter)) &&
      !isInMistake(block, [lineEnd, lineEnd + 1]),
  );
  const reason =
    joined.length > 1 ? `段落按一个宽度换行，${joined.length} 处换行会显示为空格` : '汉字之间的换行会显示为空格';
  for (const lineEnd of joined) {
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
