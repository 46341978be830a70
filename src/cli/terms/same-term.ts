import type { Spelling } from './variants.ts';

/** How a spelling stands to the one that a project mostly has. */
type Standing = 'minor' | 'open' | 'unrelated';

/** The first spelling is this many times as frequent as one that is clearly in the minority. */
const CLEARLY = 2;
/** Where a spelling may be right in its place, the first has to be much more frequent. */
const MUCH = 4;
const ENOUGH = 5;

/** Whether a spelling of a term is a variant of the one that the project expects, clearly or perhaps, or none. */
export function standing(spelling: Spelling, expected: Spelling): Standing {
  if (spelling.kind === 'wrong') return 'minor';
  // 叫做 beside 叫作: only a project that mixes them is at fault.
  if (spelling.kind === 'accepted') return expected.count === 0 ? 'unrelated' : byCount(spelling, expected);
  const likeness = likenessOf(spelling.text, expected.text);
  if (likeness === 'none') return 'unrelated';
  const isMuch = expected.count >= ENOUGH && expected.count >= MUCH * spelling.count;
  if (likeness === 'distant') return isMuch ? 'minor' : 'unrelated';
  return expected.kind === 'name' ? 'minor' : byCount(spelling, expected);
}

const byCount = (spelling: Spelling, expected: Spelling): Standing =>
  expected.count >= CLEARLY * spelling.count ? 'minor' : 'open';

/** Capitals that no sentence gives: GitHub, API, K8s. */
const isName = (text: string): boolean => /[a-z].*[A-Z]|[A-Z].*[A-Z]|[A-Z]\d/.test(text);
/** A variable or property: accessKey. */
const isIdentifier = (text: string): boolean => /^[a-z]+[A-Z]/.test(text);

/**
 * Whether two spellings are likely one name (Github beside GitHub, e-mail beside email); might each be right in its
 * place, as a command or a phrase (github, Open AI); or are just words in either case (Action beside action).
 */
function likenessOf(spelling: string, expected: string): 'close' | 'distant' | 'none' {
  if (spelling.length < 3 && expected.length < 3) return 'none';
  if (isIdentifier(spelling) || isIdentifier(expected)) return 'none';
  const isLower = spelling === spelling.toLowerCase();
  const isSameLetters = spelling.toLowerCase() === expected.toLowerCase();
  if (!isSameLetters) {
    if (/\s/.test(spelling + expected)) return 'distant';
    // A package or command: vue-router beside VueRouter.
    return isLower && expected !== expected.toLowerCase() ? 'none' : 'close';
  }
  if (!isName(expected)) return 'none';
  if (isLower) return /[a-z].*[A-Z]/.test(expected) ? 'distant' : 'none';
  // In capitals, as a constant: GITHUB.
  return spelling === spelling.toUpperCase() && !/\d/.test(spelling) ? 'distant' : 'close';
}
