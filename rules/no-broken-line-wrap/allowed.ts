import { CLOSING, STOPS } from '../../src/text/marks.ts';

/** After which marks a line of a paragraph may end. */
export type Allowed = 'auto' | 'none' | 'sentence' | 'mark';

const AFTER_SENTENCE = new RegExp(`[。！？．｡‼⁇⁈⁉….!?][${CLOSING})"'*_]*$`, 'u');
const AFTER_MARK = new RegExp(`[${STOPS}…—,.:;!?][${CLOSING})"'*_]*$|[${CLOSING}]$`, 'u');
/** How many closing marks are looked past. */
const REACH = 8;

/** Whether a line ends after a mark after which it may. */
export function isAllowedAt(text: string, lineEnd: number, allowed: Allowed): boolean {
  const line = text.slice(Math.max(0, lineEnd - REACH), lineEnd);
  return allowed !== 'none' && (allowed === 'sentence' ? AFTER_SENTENCE : AFTER_MARK).test(line);
}

/** Whether a line ends after a mark after which it may not, and a full-width character follows: a space would be drawn. */
export const isForbiddenAt = (text: string, lineEnd: number, allowed: Allowed): boolean =>
  allowed !== 'auto' &&
  allowed !== 'mark' &&
  new RegExp(`[${STOPS}${CLOSING}…—]$`, 'u').test(text.slice(lineEnd - 1, lineEnd)) &&
  /^[^\0-\x7f\ufffc]/u.test(text.slice(lineEnd + 1, lineEnd + 2)) &&
  !isAllowedAt(text, lineEnd, allowed);
