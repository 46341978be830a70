import { perDocument } from '../document/document.ts';

/** How often a document writes numbers, words and percent signs in full and in half width. */
export interface Widths {
  readonly full: number;
  readonly half: number;
}

/** The widths of numbers, of Latin words and of percent signs in a document's prose. */
export const alphanumericWidths = perDocument(({ blocks }) => {
  const widths = (full: RegExp, half: RegExp): Widths => {
    const count = (pattern: RegExp): number =>
      blocks.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
    const found = count(full);
    return { full: found, half: found > 0 ? count(half) : 0 };
  };
  return {
    digits: widths(/[０-９]+/g, /[0-9]+/g),
    letters: widths(/[Ａ-Ｚａ-ｚ]+/g, /[A-Za-z]+/g),
    percent: widths(/[0-9０-９]％/g, /[0-9０-９]%/g),
  };
});
