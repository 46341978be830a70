import { perDocument } from '../document/document.ts';

const SPACED = /[^\s—] —— [^\s—]/g;
const JOINED = /[^\s—]——[^\s—]/g;

/**
 * Whether a document has spaces around its dashes, where it has dashes: GB/T 15834 prints none, while many translated
 * texts keep those of the original. Undefined where no dash tells.
 */
export const spacesDashes = perDocument(({ blocks }): boolean | undefined => {
  const count = (pattern: RegExp): number =>
    blocks.reduce((sum, { text }) => sum + (text.includes('——') ? (text.match(pattern)?.length ?? 0) : 0), 0);
  const [spaced, joined] = [count(SPACED), count(JOINED)];
  return spaced === joined ? undefined : spaced > joined;
});
