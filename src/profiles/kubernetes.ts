import { presetWith } from './preset.ts';

/** The guide for the Chinese pages of Kubernetes: spaces beside Latin words, full-width brackets and quotes. */
export default presetWith({
  'consistent-punctuation-width': { brackets: 'full' },
  'consistent-quotation-marks': { style: 'curly' },
  'consistent-latin-spacing': { letters: 'always', digits: 'majority', code: 'always' },
});
