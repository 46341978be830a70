import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Entry, entryOf } from '../../terms/entry.ts';
import { ListError } from '../../terms/list-error.ts';
import { readList } from '../../terms/list-file.ts';
import { parseList } from '../../terms/list-format.ts';
import { UsageError } from '../usage-error.ts';
import type { Spelling, Variants } from './variants.ts';

/** A list in the format of prh (https://github.com/prh/prh), as it stands in a file. */
export class TermList {
  private constructor(
    readonly text: string,
    private readonly entries: readonly Entry[],
  ) {}

  /**
   * Reads a list with what it imports, from wherever that is: who runs the command may read it.
   * @returns undefined where there is no such file
   * @throws UsageError for a list that cannot be read
   */
  static async read(file: string): Promise<TermList | undefined> {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new UsageError(`读不了词表 ${file}：${error.code}`);
    });
    if (text === undefined) return undefined;
    const options = { baseDirectory: process.cwd(), allowOutside: true };
    return new TermList(text, asUsage(() => readList(path.resolve(file), options)).entries);
  }

  /** @throws UsageError for a text that is no list */
  static check(file: string, text: string): void {
    asUsage(() => {
      const { list, lineOf } = parseList(file, text);
      list.rules?.forEach((rule, i) => {
        entryOf(rule, file, (...keys) => lineOf('rules', i, ...keys));
      });
    });
  }

  /** The variants of a term that the list says nothing of, neither that they are wrong nor that they are right. */
  unknown({ minor }: Variants): Spelling[] {
    return minor.filter(({ text }) => !this.knows(text));
  }

  knows(spelling: string): boolean {
    return this.entries.some(({ expected, pattern }) => expected === spelling || isAllOf(pattern, spelling));
  }

  /** The spelling of a term that the list expects, if it does. */
  expectedOf({ expected, minor, open }: Variants): Spelling | undefined {
    const spellings = [expected, ...minor, ...open];
    return spellings.find(({ text }) => this.entries.some((entry) => entry.expected === text));
  }
}

function asUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ListError ? new UsageError(error.message) : error;
  }
}

/** The pattern is global: it is not asked where it left off. */
const isAllOf = (pattern: RegExp, spelling: string): boolean =>
  [...spelling.matchAll(pattern)].some(([found]) => found === spelling);
