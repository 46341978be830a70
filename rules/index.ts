import type { Rule } from '../src/rule.ts';
import consistentPunctuationWidth from './consistent-punctuation-width/index.ts';
import consistentTerms from './consistent-terms/index.ts';
import noBrokenLineWrap from './no-broken-line-wrap/index.ts';
import noCompatibilityCharacters from './no-compatibility-characters/index.ts';
import noFullwidthAlphanumerics from './no-fullwidth-alphanumerics/index.ts';
import noRepeatedCharacters from './no-repeated-characters/index.ts';
import noRepeatedPunctuation from './no-repeated-punctuation/index.ts';
import standardPunctuationForms from './standard-punctuation-forms/index.ts';

/** All rules, in the order in which their fixes run. */
export const rules: readonly Rule[] = [
  noCompatibilityCharacters,
  noFullwidthAlphanumerics,
  noRepeatedCharacters,
  noBrokenLineWrap,
  standardPunctuationForms,
  noRepeatedPunctuation,
  consistentPunctuationWidth,
  consistentTerms,
];
