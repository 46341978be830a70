import { defaults } from './profiles/preset.ts';

export default defaults;
