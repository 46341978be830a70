import { presetWith } from './preset.ts';

/** What AutoCorrect does by default: full-width stops, spaces beside Latin and code; nothing that it does not look at. */
export default presetWith({
  'consistent-punctuation-width': { brackets: 'off' },
  'consistent-quotation-marks': false,
  'consistent-latin-spacing': { style: 'always', code: 'always' },
  'no-compatibility-characters': false,
  'no-repeated-characters': false,
  'no-broken-line-wrap': false,
  'standard-punctuation-forms': false,
  'no-repeated-punctuation': false,
  'consistent-terms': false,
  'no-space-between-han': false,
  'no-unmatched-pair': false,
  'no-broken-emphasis': false,
});
