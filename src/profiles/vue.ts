import { presetWith } from './preset.ts';

/** The guide for the Chinese pages of Vue: half-width brackets with spaces, spaces beside Latin, code, links and emphasis. */
export default presetWith({
  'consistent-punctuation-width': { brackets: 'half' },
  'consistent-quotation-marks': { style: 'curly' },
  'consistent-latin-spacing': { style: 'always', code: 'always', links: 'always', emphasis: 'always' },
});
