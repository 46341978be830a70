import { type Block, type Document, perDocument } from '../document/document.ts';
import { hasLetter } from '../text/letters.ts';

/** A link to a place in the same file: [安装](#安装-vue), <a href="#安装-vue">. */
const FRAGMENT = /\]\(<?#([^\s)>]{1,200})|\bhref=["']#([^"']{1,200})/g;

/** Letters and digits of an anchor or a heading: what stays where GitHub and others make one of the other. */
const lettersOf = (text: string): string => [...text.toLowerCase()].filter(hasLetter).join('');

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const fragments = perDocument(({ source }) => {
  const found = [...source.matchAll(FRAGMENT)].map(([, inLink, inTag]) => lettersOf(decoded(inLink ?? inTag ?? '')));
  return new Set(found);
});

/** Whether a link in the same file leads to a heading, by an anchor that is made of its text: spaces are part of that. */
export function isLinkedHeading(document: Document, { kind, segments }: Block): boolean {
  if (kind !== 'heading' || fragments(document).size === 0) return false;
  const source = document.source.slice(segments[0]?.source[0], segments.at(-1)?.source[1]);
  return fragments(document).has(lettersOf(source));
}
