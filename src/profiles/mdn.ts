import { presetWith } from './preset.ts';

/** The guide for the Chinese pages of MDN: spaces beside Latin words and digits, full-width brackets, curly quotes. */
export default presetWith({
  'consistent-punctuation-width': { brackets: 'full' },
  'consistent-quotation-marks': { style: 'curly' },
  'consistent-latin-spacing': { style: 'always', code: 'always' },
});
