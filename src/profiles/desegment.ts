import { presetWith } from './preset.ts';

/** Turns word-segmented text into ordinary prose: the spaces between its words and beside its marks go. */
export default presetWith({
  'no-space-between-han': { segmented: 'join' },
  'no-space-beside-fullwidth-marks': { segmented: 'join' },
});
