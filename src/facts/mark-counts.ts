import { type Document, perDocument } from '../document/document.ts';
import { HAN } from '../text/han.ts';

const count = ({ blocks }: Document, pattern: RegExp): number =>
  blocks.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);

/** A fact that counts ways to write the same thing, each by a pattern, over all prose of a document. */
const counter = <K extends string>(patterns: Record<K, RegExp>): ((document: Document) => Record<K, number>) =>
  perDocument(
    (document) =>
      Object.fromEntries(
        Object.entries<RegExp>(patterns).map(([name, pattern]) => [name, count(document, pattern)]),
      ) as Record<K, number>,
  );

/** Stops in Chinese sentences, by width. */
export const stopCounts = counter({
  full: /[，：；？！]/g,
  half: new RegExp(`[,:;?!](?<=${HAN}.)(?![A-Za-z0-9])`, 'gu'),
});

/** Places where Han meets a Latin letter or digit, with and without a space between. */
export const latinSpacingCounts = counter({
  spaced: new RegExp(` (?:(?<=${HAN} )(?=[A-Za-z0-9])|(?<=[A-Za-z0-9] )(?=${HAN}))`, 'gu'),
  joined: new RegExp(`[A-Za-z0-9](?=${HAN})|(?<=${HAN})[A-Za-z0-9]`, 'gu'),
});
