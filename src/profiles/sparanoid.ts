import { presetWith } from './preset.ts';

/** 中文文案排版指北 (sparanoid): spaces between Han and Latin, full-width brackets, one mark of exclamation. */
export default presetWith({
  'consistent-punctuation-width': { brackets: 'full' },
  'consistent-latin-spacing': { style: 'always', code: 'always' },
  'no-repeated-punctuation': { maxRepeat: 1 },
});
