import { Positions } from '../../../plugins/markdown/src/positions.ts';
import type { Document } from '../../document/document.ts';
import { type Place, spellingsOf } from '../../facts/spellings.ts';
import { variantUsesOf } from '../../facts/variant-uses.ts';
import { standardName } from '../../lexicon/standard-names.ts';
import { faultOf, readDocument } from '../read-document.ts';

/** A place in a file, from 1, columns in UTF-16 units as textlint counts them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The spellings of the terms of one file. Threads send it to each other. */
export interface FileTerms {
  readonly file: string;
  /** Why the file was skipped. */
  readonly fault?: string;
  readonly uses: readonly SpellingUse[];
}

/**
 * What is known of a spelling, whatever the project does: of a Chinese word whether it is the standard one, an accepted
 * variant of it or wrong; of a Latin one whether it is that of a name (GitHub); of others nothing (`free`).
 */
export type Kind = 'standard' | 'accepted' | 'wrong' | 'name' | 'free';

export interface SpellingUse {
  /** What the spellings of one term share. */
  readonly term: string;
  readonly spelling: string;
  readonly kind: Kind;
  readonly count: number;
  /** The first of them. */
  readonly places: readonly Position[];
}

/** The terms of files; a file that cannot be read has a fault instead. */
export async function termsOfFiles(files: readonly string[]): Promise<FileTerms[]> {
  const results: FileTerms[] = [];
  for (const file of files) {
    try {
      results.push({ file, uses: usesIn(readDocument(file)) });
    } catch (error) {
      results.push(failed(file, error as Error));
    }
  }
  return results;
}

/** What is said of a file that could not be read, or on which a parser failed. */
export const failed = (file: string, error: Error): FileTerms => ({
  file,
  fault: faultOf(error),
  uses: [],
});

function usesIn(document: Document): SpellingUse[] {
  const positions = new Positions(document.source);
  const startOf = ({ block, range }: Place): Position => {
    const { line, column } = positions.at(block.toSource(range)[0]);
    return { line, column: column + 1 };
  };
  const uses: SpellingUse[] = [];
  for (const [key, spellings] of spellingsOf(document))
    for (const [spelling, { count, places }] of spellings) {
      const kind = standardName(spelling)?.name === spelling ? 'name' : 'free';
      uses.push({ term: key, spelling, kind, count, places: places.map(startOf) });
    }
  for (const [key, spellings] of variantUsesOf(document))
    for (const [spelling, { kind, count, places }] of spellings)
      uses.push({ term: key, spelling, kind, count, places: places.map(startOf) });
  return uses;
}
