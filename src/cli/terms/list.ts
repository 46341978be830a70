import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Prh from 'prh';
import { UsageError } from '../usage-error.ts';
import type { Spelling, Variants } from './variants.ts';

const load = createRequire(import.meta.url);

/** A list in the format of prh (https://github.com/prh/prh), as it stands in a file. */
export class TermList {
  private constructor(
    readonly text: string,
    private readonly rules: Prh.Engine['rules'],
  ) {}

  /**
   * Reads a list with what it imports.
   * @returns undefined where there is no such file
   * @throws UsageError where prh does not take it
   */
  static async read(file: string): Promise<TermList | undefined> {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new UsageError(`读不了词表 ${file}：${error.code}`);
    });
    return text === undefined ? undefined : TermList.of(file, text);
  }

  /** @throws UsageError where prh does not take the text */
  static of(file: string, text: string): TermList {
    const { fromYAML } = load('prh') as typeof Prh;
    try {
      return new TermList(text, fromYAML(file, text).rules);
    } catch (error) {
      throw new UsageError(`词表 ${file} 有误：${(error as Error).message}`);
    }
  }

  /** The variants of a term that the list says nothing of, neither that they are wrong nor that they are right. */
  unknown({ minor }: Variants): Spelling[] {
    return minor.filter(({ text }) => !this.knows(text));
  }

  knows(spelling: string): boolean {
    return this.rules.some(({ expected, pattern }) => expected === spelling || isAllOf(pattern, spelling));
  }

  /** The spelling of a term that the list expects, if it does. */
  expectedOf({ expected, minor, open }: Variants): Spelling | undefined {
    const spellings = [expected, ...minor, ...open];
    return spellings.find(({ text }) => this.rules.some((rule) => rule.expected === text));
  }
}

/** The pattern is global: it is not asked where it left off. */
const isAllOf = (pattern: RegExp, spelling: string): boolean =>
  [...spelling.matchAll(pattern)].some(([found]) => found === spelling);
