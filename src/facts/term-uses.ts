import { perKey } from '../document/document.ts';

/** How often a document writes a term whole, in all of its prose. */
export const termUses = perKey(({ blocks }, term: string): number =>
  blocks.reduce((sum, { text }) => sum + text.split(term).length - 1, 0),
);
