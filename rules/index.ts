import type { Rule } from '../src/rule.ts';
import consistentLatinSpacing from './consistent-latin-spacing/index.ts';
import consistentPunctuationWidth from './consistent-punctuation-width/index.ts';
import consistentQuotationMarks from './consistent-quotation-marks/index.ts';
import consistentTerms from './consistent-terms/index.ts';
import noBrokenEmphasis from './no-broken-emphasis/index.ts';
import noBrokenLineWrap from './no-broken-line-wrap/index.ts';
import noCompatibilityCharacters from './no-compatibility-characters/index.ts';
import noFullwidthAlphanumerics from './no-fullwidth-alphanumerics/index.ts';
import noRepeatedCharacters from './no-repeated-characters/index.ts';
import noRepeatedPunctuation from './no-repeated-punctuation/index.ts';
import noSpaceBesideFullwidthMarks from './no-space-beside-fullwidth-marks/index.ts';
import noSpaceBetweenHan from './no-space-between-han/index.ts';
import noUnmatchedPair from './no-unmatched-pair/index.ts';
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
  consistentQuotationMarks,
  consistentTerms,
  consistentLatinSpacing,
  // Spaces between Han tell that a text is word-segmented, so with `segmented: join` they go last.
  noSpaceBesideFullwidthMarks,
  noSpaceBetweenHan,
  noUnmatchedPair,
  noBrokenEmphasis,
];
