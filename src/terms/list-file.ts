import fs from 'node:fs';
import path from 'node:path';
import { type Entry, entryOf } from './entry.ts';
import { ListError, type Place } from './list-error.ts';
import { parseList, type RawIgnored, type RawImport } from './list-format.ts';

/** A list as read, with the files that it was read from. */
export interface List {
  readonly entries: readonly Entry[];
  readonly files: readonly string[];
}

export interface ReadOptions {
  /** Messages name files as seen from here, and lists import files from here and from their own folder. */
  readonly baseDirectory: string;
  /** Whether lists may import files from anywhere. */
  readonly allowOutside: boolean;
}

/**
 * Reads a list of terms in the format of prh (https://github.com/prh/prh) with all that it imports. Of an imported list
 * only the terms count that the importing list itself says nothing of, as in prh.
 * @param file an absolute path
 * @throws ListError that names file and line
 */
export function readList(file: string, options: ReadOptions): List {
  return read({ path: file, disableImports: undefined }, undefined, {
    ...options,
    homes: [options.baseDirectory, path.dirname(file)].map(realPath),
    open: [],
  });
}

interface Reading extends ReadOptions {
  /** The folders that lists may be imported from. */
  readonly homes: readonly string[];
  /** The files whose imports are being read. */
  readonly open: readonly string[];
}

/** @param from where the file was asked for; undefined for the first */
function read(
  { path: file, disableImports }: Omit<RawImport, 'ignoreRules'>,
  from: Place | undefined,
  reading: Reading,
): List {
  const name = shownPath(file, reading);
  if (reading.open.includes(file)) throw new ListError(from ?? { file: name }, `imports 循环引用了 ${name}`);
  if (from && !mayImport(file, reading))
    throw new ListError(from, `imports 引用了项目以外的文件 ${name}；如需允许，把选项 allowOutside 设为 true`);
  const { list, lineOf } = parseList(name, contentOf(file, name, from));
  const entries = (list.rules ?? []).map((rule, i) => entryOf(rule, name, (...keys) => lineOf('rules', i, ...keys)));
  const files = [file];
  const imports = disableImports === 'true' ? [] : (list.imports ?? []);
  imports.forEach((item: RawImport, i) => {
    const target = { ...item, path: path.resolve(path.dirname(file), item.path) };
    const imported = read(
      target,
      { file: name, line: lineOf('imports', i) },
      { ...reading, open: [...reading.open, file] },
    );
    merge(
      entries,
      imported.entries.filter((entry) => !(item.ignoreRules ?? []).some((rule) => isIgnored(entry, rule))),
    );
    files.push(...imported.files);
  });
  return { entries, files };
}

/** Adds the entries whose terms are not spoken of yet, as prh does. */
export function merge(entries: Entry[], more: readonly Entry[]): void {
  const known = new Set(entries.map(({ expected }) => expected));
  for (const entry of more) if (!known.has(entry.expected)) entries.push(entry);
}

/** prh leaves out a term by itself, or by the pattern as it was made (/[Ａａ]pi/gmu). */
const isIgnored = ({ expected, pattern }: Entry, ignored: RawIgnored): boolean =>
  ignored.pattern === String(pattern) || ignored.expected === expected;

const mayImport = (file: string, { allowOutside, homes }: Reading): boolean =>
  allowOutside || homes.some((home) => isWithin(home, realPath(file)));

function isWithin(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Where a path leads when its links are followed; a file that is not there is found out when it is read. */
function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

const shownPath = (file: string, { baseDirectory }: ReadOptions): string =>
  path.relative(baseDirectory, file).replaceAll(path.sep, '/');

function contentOf(file: string, name: string, from: Place | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault =
      code === 'ENOENT'
        ? '没有这个文件'
        : code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
          ? '不是 UTF-8 文本'
          : `无法读取（${code}）`;
    throw from ? new ListError(from, `imports 中的 ${name}：${fault}`) : new ListError({ file: name }, fault);
  }
}
