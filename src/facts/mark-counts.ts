import { type Document, perDocument } from '../document/document.ts';
import { HAN, hasHan } from '../text/han.ts';

/** How often a document uses each of two or three ways to write the same thing, in Chinese context. */
export interface MarkCounts {
  readonly stops: { readonly full: number; readonly half: number };
  readonly brackets: { readonly full: number; readonly half: number };
  readonly quotes: { readonly curly: number; readonly corner: number; readonly straight: number };
  readonly latinSpacing: { readonly spaced: number; readonly joined: number };
}

const patterns = {
  fullStop: /[，：；？！]/g,
  halfStop: new RegExp(`${HAN}[,:;?!](?![A-Za-z0-9])`, 'gu'),
  fullBrackets: /（[^（）()]{1,200}）/g,
  curly: /“/g,
  corner: /「/g,
  straight: new RegExp(`"(?=${HAN})`, 'gu'),
  spaced: new RegExp(`${HAN} (?=[A-Za-z0-9])|[A-Za-z0-9] (?=${HAN})`, 'gu'),
  joined: new RegExp(`${HAN}(?=[A-Za-z0-9])|[A-Za-z0-9](?=${HAN})`, 'gu'),
};

const count = ({ blocks }: Document, pattern: RegExp): number =>
  blocks.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);

/** A pair of half-width brackets with what stands before it. */
const HALF_BRACKETS = /(.?) ?\(([^()]{1,200})\)/gsu;

/** Pairs of half-width brackets where a Chinese sentence could have full-width ones: after Han, or with Han inside. */
const countHalfBrackets = ({ blocks }: Document): number =>
  blocks.reduce(
    (sum, { text }) =>
      sum + [...text.matchAll(HALF_BRACKETS)].filter(([, before = '', inside = '']) => hasHan(before + inside)).length,
    0,
  );

/** What a document does where styles differ. Computed on the first question, from all of its prose. */
export const markCounts = perDocument((document): MarkCounts => {
  const number = (name: keyof typeof patterns): number => count(document, patterns[name]);
  return {
    stops: { full: number('fullStop'), half: number('halfStop') },
    brackets: { full: number('fullBrackets'), half: countHalfBrackets(document) },
    quotes: { curly: number('curly'), corner: number('corner'), straight: number('straight') },
    latinSpacing: { spaced: number('spaced'), joined: number('joined') },
  };
});
