import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Key } from './sentences.ts';

/** The name of the filter in a configuration. */
export const FILTER_NAME = 'textlint-rule-preset-zh-quality/baseline';
const DEFAULT_PATH = 'zh-quality-baseline.json';

const keys = v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}(?:\.[1-9]\d*\.[0-9a-f]{16})?$/, '散列值')));
const schema = v.strictObject({
  version: v.literal(1),
  /** By rule and file, a key for each place with its text. */
  accepted: v.record(v.string(), v.record(v.string(), keys)),
});

/** By rule, the keys of the places that are accepted, and how many places of each. */
export type FileBaseline = ReadonlyMap<string, ReadonlyMap<Key, number>>;

/** The findings that are accepted: a rule may report them at these places, and it is as if it did not. */
export class Baseline {
  private readonly files = new Map<string, FileBaseline>();

  /** How many places are accepted. */
  get size(): number {
    const counts = [...this.files.values()].flatMap((rules) =>
      [...rules.values()].flatMap((keys) => [...keys.values()]),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  get fileNames(): string[] {
    return [...this.files.keys()].sort();
  }

  /** @param file relative to the folder of the baseline's file, with `/` */
  of(file: string): FileBaseline {
    return this.files.get(file) ?? new Map();
  }

  set(file: string, rules: FileBaseline): void {
    this.files.set(file, rules);
  }

  /** The text of the file: rules, files and keys in order, so that two branches seldom change the same lines. */
  toString(): string {
    const names = this.fileNames;
    const keysOf = (name: string, ruleId: string): Key[] =>
      [...(this.of(name).get(ruleId) ?? [])].flatMap(([key, count]) => Array<Key>(count).fill(key)).sort();
    const filesOf = (ruleId: string) =>
      Object.fromEntries(
        names.map((name) => [name, keysOf(name, ruleId)] as const).filter(([, keys]) => keys.length > 0),
      );
    const ruleIds = [...new Set(names.flatMap((name) => [...this.of(name).keys()]))].sort();
    const rules = ruleIds.map((ruleId) => [ruleId, filesOf(ruleId)] as const);
    const accepted = Object.fromEntries(rules.filter(([, files]) => Object.keys(files).length > 0));
    return `${JSON.stringify({ version: 1, accepted }, null, 2)}\n`;
  }

  /**
   * Reads the text of a file.
   * @throws Error that names the file and what is wrong
   */
  static parse(file: string, text: string): Baseline {
    const { success, output, issues } = v.safeParse(schema, jsonIn(file, text));
    if (!success) throw faulty(file, `格式有误（${v.getDotPath(issues[0]) ?? '整个文件'}）`);
    const baseline = new Baseline();
    for (const [ruleId, files] of Object.entries(output.accepted))
      for (const [name, keys] of Object.entries(files))
        baseline.set(name, new Map(baseline.of(name)).set(ruleId, countsOf(keys)));
    return baseline;
  }
}

const faulty = (file: string, fault: string): Error =>
  new Error(`基线文件 ${file} ${fault}。改正它，或删去后用 npx zh-quality baseline 重写。`);

function jsonIn(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw faulty(file, '不是 JSON');
  }
}

function countsOf(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Where the baseline of a configuration is: in its folder, unless the filter's option `path` says otherwise.
 * @throws Error that names a wrong option
 */
export function baselineFile(options: object, folder = process.cwd()): string {
  const { path: file = DEFAULT_PATH, ...others } = options as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new Error(`过滤规则 ${FILTER_NAME} 没有选项 ${unknown}；可用的选项：path`);
  if (typeof file !== 'string' || file === '')
    throw new Error(`过滤规则 ${FILTER_NAME} 的选项 path 不正确：应为基线文件的路径`);
  return path.resolve(folder, file);
}

/** How a file is named in a baseline that stands at `baselineFile`. */
export const nameIn = (baselineFile: string, file: string): string =>
  path.relative(path.dirname(baselineFile), file).replaceAll(path.sep, '/');

/** The baseline that was read last: an editor asks for it at every key. */
let last: { readonly stamp: string; readonly baseline: Baseline } | undefined;

/**
 * Reads the file of a baseline, unless it is as it was.
 * @throws Error that names the file and what is wrong
 */
export function readBaseline(file: string): Baseline {
  let stamp: string;
  let text: string;
  try {
    const { mtimeMs, size } = statSync(file);
    stamp = `${file} ${mtimeMs} ${size}`;
    if (last?.stamp === stamp) return last.baseline;
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error(`没有基线文件 ${file}。用 npx zh-quality baseline 写一份。`);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw faulty(file, '不是 UTF-8 文本');
    throw new Error(`读不了基线文件 ${file}：${code}`);
  }
  last = { stamp, baseline: Baseline.parse(file, text) };
  return last.baseline;
}
