import { type Document, perDocument } from '../document/document.ts';
import { HAN, hasHan } from '../text/han.ts';

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

/** Quotation marks: “ ”, 「 」 (opening marks stand for their pairs) and pairs of ". */
export const quoteCounts = counter({ curly: /“/g, corner: /「/g, straight: /"[^"\n]{1,80}"/g });

/** A pair of half-width brackets with what stands before it. */
const HALF_BRACKETS = /\(([^()]{1,200})\)/g;
const FULL_BRACKETS = /（[^（）()]{1,200}）/g;

/** Pairs of brackets by width; half-width ones where a Chinese sentence could have full-width ones: after Han, or with Han inside. */
export const bracketCounts = perDocument((document) => {
  const isChinese = (text: string, match: RegExpExecArray): boolean =>
    hasHan(text.slice(Math.max(0, match.index - 2), match.index) + match[1]);
  const half = document.blocks.reduce(
    (sum, { text }) => sum + [...text.matchAll(HALF_BRACKETS)].filter((match) => isChinese(text, match)).length,
    0,
  );
  return { full: count(document, FULL_BRACKETS), half };
});
