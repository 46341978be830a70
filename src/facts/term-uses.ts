import { type Document, perDocument } from '../document/document.ts';

const counters = perDocument((_: Document) => new Map<string, number>());

/** How often a document writes a term whole. Counted on the first question, over all of its prose. */
export function termUses(document: Document, term: string): number {
  const counts = counters(document);
  let uses = counts.get(term);
  if (uses === undefined) {
    uses = document.blocks.reduce((sum, { text }) => sum + text.split(term).length - 1, 0);
    counts.set(term, uses);
  }
  return uses;
}
