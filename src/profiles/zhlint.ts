import { presetWith } from './preset.ts';

/** What zhlint does by default: half-width brackets, curly quotes, spaces beside Latin and code; nothing it does not look at. */
export default presetWith({
  'consistent-punctuation-width': { brackets: 'half' },
  'consistent-quotation-marks': { style: 'curly', single: 'keep' },
  'consistent-latin-spacing': { style: 'always', code: 'always' },
  'no-compatibility-characters': false,
  'no-fullwidth-alphanumerics': false,
  'no-repeated-characters': false,
  'no-broken-line-wrap': false,
  'standard-punctuation-forms': false,
  'no-repeated-punctuation': false,
  'consistent-terms': false,
  'no-broken-emphasis': false,
});
