import path from 'node:path';
import { Glossary } from './glossary.ts';
import { type ReadOptions, readList } from './list-file.ts';

/** What came of an example of a list: it holds if `actual` is `to`. */
export interface SpecResult {
  readonly file: string;
  readonly line: number | undefined;
  readonly from: string;
  readonly to: string;
  readonly actual: string;
}

/**
 * Runs the examples (`specs`) of a list and of what it imports. An example shows what its own entry does, as in prh.
 * @param file a path, as seen from the base directory
 * @throws ListError for a list that cannot be read, or a pattern that takes too long
 */
export function checkSpecs(
  file: string,
  { baseDirectory, allowOutside }: ReadOptions = { baseDirectory: process.cwd(), allowOutside: false },
): SpecResult[] {
  const { entries } = readList(path.resolve(baseDirectory, file), { baseDirectory, allowOutside });
  return entries.flatMap((entry) => {
    const glossary = new Glossary([entry]);
    const place = entry.place?.file ?? file;
    return entry.specs.map(({ from, to, line }) => ({ file: place, line, from, to, actual: glossary.corrected(from) }));
  });
}
