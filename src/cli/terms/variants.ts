import type { FileTerms, Kind, Position } from './file-terms.ts';
import { standing } from './same-term.ts';

/** A place in a file of the project. */
export interface Place extends Position {
  readonly file: string;
}

/** A spelling of a term over the whole project. */
export interface Spelling {
  readonly text: string;
  readonly kind: Kind;
  readonly count: number;
  /** How many files have it. */
  readonly files: number;
  /** The first places, in the order of the files. */
  readonly places: readonly Place[];
}

/** A term that the project spells in several ways. */
export interface Variants {
  /** The spelling that most of the project has. */
  readonly expected: Spelling;
  /** Spellings that are clearly in the minority. */
  readonly minor: readonly Spelling[];
  /** Spellings that are nearly as frequent as the first: which one is right is for a person to say. */
  readonly open: readonly Spelling[];
}

/** More places than this of one spelling are not kept. */
const PLACES = 50;

type Draft = { text: string; kind: Kind; count: number; files: number; places: Place[] };

/** Counts spellings file by file. Memory grows with the number of distinct spellings, not with their uses. */
export class Survey {
  private readonly terms = new Map<string, Map<string, Draft>>();

  add({ file, uses }: FileTerms): void {
    for (const { term, spelling, kind, count, places } of uses) {
      const spellings = this.terms.get(term) ?? new Map<string, Draft>();
      this.terms.set(term, spellings);
      const draft = spellings.get(spelling) ?? { text: spelling, kind, count: 0, files: 0, places: [] };
      spellings.set(spelling, draft);
      draft.count += count;
      if (count > 0) draft.files++;
      draft.places.push(...places.slice(0, PLACES - draft.places.length).map((place) => ({ file, ...place })));
    }
  }

  /** The terms with several spellings, sorted by the first of these. */
  variants(): Variants[] {
    const several = [...this.terms.values()].filter((spellings) => spellings.size > 1);
    return several
      .map((spellings) => judge([...spellings.values()]))
      .filter(({ minor, open }) => minor.length + open.length > 0)
      .sort((a, b) => compare(a.expected.text, b.expected.text));
  }
}

/** The order of terms in lists: by code points, letters of either case together. */
export const compare = (a: string, b: string): number => order(a.toLowerCase(), b.toLowerCase()) || order(a, b);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isKnown = ({ kind }: Spelling): boolean => kind === 'standard' || kind === 'name';

/** The standard spelling or that of a name comes first, then the more frequent one, then the one in more files or that was met first. */
function judge(spellings: readonly Spelling[]): Variants {
  const [first, ...others] = spellings.toSorted(
    (a, b) => Number(isKnown(b)) - Number(isKnown(a)) || b.count - a.count || b.files - a.files,
  );
  const expected = first as Spelling;
  const having = (wanted: string): Spelling[] => others.filter((other) => standing(other, expected) === wanted);
  return { expected, minor: having('minor'), open: having('open') };
}
