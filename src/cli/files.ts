import { readFileSync, type Stats, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { UsageError } from './usage-error.ts';

export interface FileOptions {
  readonly cwd: string;
  /** A file in the format of `.textlintignore`, relative to `cwd`. Without it, that file, if there is one. */
  readonly ignorePath: string | undefined;
  /** What a folder is searched for: `.md`. */
  readonly extensions: readonly string[];
  /** Whether there need not be any. */
  readonly mayBeNone?: boolean;
}

/**
 * The documents that globs, folders and files stand for, relative to `cwd`, sorted, each once. As textlint does, it
 * leaves out `node_modules`, `.git` and what the patterns of the ignore file match, which are globs for files.
 * @throws UsageError where there is nothing at all, not even to be left out
 */
export async function findFiles(globs: readonly string[], options: FileOptions): Promise<string[]> {
  const { cwd, extensions } = options;
  const targets = globs.map((text) => targetOf(text, cwd));
  const named = new Set(targets.flatMap(({ file }) => file ?? []));
  const ignored = ignoredPatterns(options);
  // Hooks and editors name files: then there is nothing to search, and what searches need not be loaded.
  if (targets.every(({ file }) => file !== undefined) && !ignored.hasOwn)
    return [...named].filter((file) => !/(?:^|\/)(?:\.git|node_modules)\//.test(file)).sort();

  const { convertPathToPattern, escapePath, glob } = await import('tinyglobby');
  const literal = path.sep === '/' ? escapePath : convertPathToPattern;
  const documents = `**/*{${extensions.join(',')}}`;
  const patterns = targets.map(({ text, file, folder }) => {
    if (folder !== undefined) return folder ? `${literal(folder)}/${documents}` : documents;
    return file === undefined ? text : literal(file);
  });
  const search = (which: readonly string[], ignore: readonly string[]): Promise<string[]> =>
    glob([...which], { cwd, dot: true, expandDirectories: false, ignore: [...ignore] });
  const found = await search(patterns, ignored.folders);
  if (found.length === 0 && !options.mayBeNone && (await search(patterns, [])).length === 0)
    throw new UsageError(`没有找到要检查的文件：${globs.join(' ')}`);
  const left = new Set(ignored.files.length > 0 ? await search(ignored.files, ALWAYS_IGNORED) : []);
  // A glob may match pictures and the like; a file named as such is looked at, and reported if it is none of ours.
  const files = found.filter((file) => named.has(file) || extensions.includes(path.extname(file).toLowerCase()));
  return [...new Set(files)].filter((file) => !left.has(file)).sort();
}

const ALWAYS_IGNORED = ['**/.git/**', '**/node_modules/**'];

/** What an argument stands for: a file or folder, relative to `cwd`, or else a glob. */
function targetOf(text: string, cwd: string): { text: string; file?: string; folder?: string } {
  const stats = statOf(path.resolve(cwd, text));
  if (!stats) return { text };
  const relative = path.relative(cwd, path.resolve(cwd, text)).replaceAll(path.sep, '/');
  return stats.isDirectory() ? { text, folder: relative } : { text, file: relative };
}

interface IgnoredPatterns {
  /** Whether the ignore file has any. */
  readonly hasOwn: boolean;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/**
 * The patterns of the ignore file: those of whole folders, which need not be entered; and those of files, which a glob
 * for files has to look up, since textlint does not take the name of a folder for what is in it.
 */
function ignoredPatterns(options: FileOptions): IgnoredPatterns {
  const patterns = ignoreFile(options)
    .split(/\r?\n/)
    .filter((line) => /^\s*[^\s#]/.test(line));
  return {
    hasOwn: patterns.length > 0,
    folders: [...ALWAYS_IGNORED, ...patterns.filter((pattern) => pattern.endsWith('/**'))],
    files: patterns.filter((pattern) => !pattern.endsWith('/**') && !pattern.startsWith('!')),
  };
}

function ignoreFile({ cwd, ignorePath }: FileOptions): string {
  try {
    return readFileSync(path.resolve(cwd, ignorePath ?? '.textlintignore'), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && ignorePath === undefined) return '';
    throw new UsageError(`读不了忽略文件 ${ignorePath ?? '.textlintignore'}：${code}`);
  }
}

/** So many files, or a little more than so many bytes, are one batch. */
const BATCH = { files: 32, bytes: 256 * 1024 };

/** A worker is worth starting for so many bytes. */
const WORTH = 512 * 1024;

/** Files in batches for `inParallel`, and how many threads do them: as many as is wanted, or as is worth it. */
export function inBatches(files: readonly string[], wanted: number | undefined): { batches: string[][]; jobs: number } {
  const sizes = files.map((file) => statOf(file)?.size ?? 0);
  const batches: string[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  files.forEach((file, i) => {
    const isFull = bytes >= BATCH.bytes || batches.at(-1)?.length === BATCH.files;
    if (isFull) batches.push([]);
    bytes = (isFull ? 0 : bytes) + (sizes[i] ?? 0);
    batches.at(-1)?.push(file);
  });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const worth = Math.min(availableParallelism(), Math.floor(total / WORTH));
  return { batches, jobs: Math.min(wanted ?? worth, batches.length) };
}

/** What is known of a file; of one that is not there, nothing. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
