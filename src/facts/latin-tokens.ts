import { perBlock } from '../document/document.ts';
import { LATIN_UNITS, type LatinToken, latinTokens } from '../text/latin-tokens.ts';

const NONE: readonly LatinToken[] = [];

/** The words of Latin letters and digits in a block. */
export const latinTokensOf = perBlock((block) => (block.has(LATIN_UNITS) ? latinTokens(block.text) : NONE));
