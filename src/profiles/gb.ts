import { presetWith } from './preset.ts';

/** GB/T 15834-2011 and GB/T 15835-2011 to the letter: full-width brackets, curly quotes; their examples space no Latin. */
export default presetWith({
  'consistent-punctuation-width': { brackets: 'full' },
  'consistent-quotation-marks': { style: 'curly' },
  'consistent-latin-spacing': { style: 'never' },
});
