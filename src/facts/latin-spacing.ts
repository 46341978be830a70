import { type Document, perDocument } from '../document/document.ts';
import { type GapKind, latinGaps } from '../text/latin-gaps.ts';
import { isSegmented } from './segmentation.ts';

/** How often a document writes a kind of gap with a space, and without. */
export interface Spacing {
  spaced: number;
  joined: number;
}

const LATIN_OR_DIGIT = /[A-Za-z0-9]/;

/** The gaps between Han and Latin in a document, by kind; in word-segmented text spaces say nothing. */
export const latinSpacing = perDocument((document: Document): Readonly<Record<GapKind, Spacing>> => {
  const none = (): Spacing => ({ spaced: 0, joined: 0 });
  const counts = { letters: none(), digits: none(), dates: none(), labels: none() };
  for (const block of document.blocks) {
    if (!LATIN_OR_DIGIT.test(block.text) || isSegmented(document, block)) continue;
    for (const { range, kind, role } of latinGaps(block.text))
      if (role === 'plain') counts[kind][range[0] < range[1] ? 'spaced' : 'joined']++;
  }
  return counts;
});
