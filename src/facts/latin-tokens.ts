import { perBlock } from '../document/document.ts';
import { characterSet } from '../text/character-sets.ts';
import { type LatinToken, latinTokens } from '../text/latin-tokens.ts';

const LATIN = characterSet('A-Za-z0-9\u0370-\u04ff');
const NONE: readonly LatinToken[] = [];

/** The words of Latin letters and digits in a block. */
export const latinTokensOf = perBlock((block) => (block.has(LATIN) ? latinTokens(block.text) : NONE));
