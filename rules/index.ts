import type { Rule } from '../src/rule.ts';
import consistentLatinSpacing from './consistent-latin-spacing/index.ts';
import consistentPunctuationWidth from './consistent-punctuation-width/index.ts';
import consistentTerms from './consistent-terms/index.ts';
import noBrokenEmphasis from './no-broken-emphasis/index.ts';
import noBrokenLineWrap from './no-broken-line-wrap/index.ts';
import noRepeatedCharacters from './no-repeated-characters/index.ts';

/** All rules, in the order in which their fixes run. */
export const rules: readonly Rule[] = [
  noRepeatedCharacters,
  noBrokenLineWrap,
  consistentPunctuationWidth,
  consistentTerms,
  consistentLatinSpacing,
  noBrokenEmphasis,
];
