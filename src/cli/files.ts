import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { convertPathToPattern, escapePath, glob } from 'tinyglobby';
import { EXTENSIONS } from './read-document.ts';
import { UsageError } from './usage-error.ts';

const READABLE = `**/*{${EXTENSIONS.join(',')}}`;

export interface FileOptions {
  readonly cwd: string;
  /** A file in the format of `.textlintignore`, relative to `cwd`. Without it, that file, if there is one. */
  readonly ignorePath: string | undefined;
}

/**
 * The documents that globs, folders and files stand for, relative to `cwd`, sorted, each once. As textlint does, it
 * leaves out `node_modules`, `.git` and what the patterns of the ignore file match, which are globs.
 * @throws UsageError where nothing was found
 */
export async function findFiles(globs: readonly string[], { cwd, ignorePath }: FileOptions): Promise<string[]> {
  const patterns = await Promise.all(globs.map((text) => patternOf(text, cwd)));
  const named = new Set(patterns.flatMap(({ file }) => file ?? []));
  const found = await glob(
    patterns.map(({ pattern }) => pattern),
    {
      cwd,
      dot: true,
      expandDirectories: false,
      ignore: ['**/.git/**', '**/node_modules/**', ...(await ignoredPatterns(cwd, ignorePath))],
    },
  );
  // A glob may match pictures and the like; a file named as such is looked at, and reported if it is none of ours.
  const files = found.filter((file) => named.has(file) || EXTENSIONS.includes(path.extname(file).toLowerCase()));
  if (files.length === 0) throw new UsageError(`没有找到要检查的文件：${globs.join(' ')}`);
  return [...new Set(files)].sort();
}

async function patternOf(text: string, cwd: string): Promise<{ pattern: string; file?: string }> {
  const stats = await stat(path.resolve(cwd, text)).catch(() => undefined);
  if (!stats) return { pattern: text };
  const relative = path.relative(cwd, path.resolve(cwd, text));
  const literal = path.sep === '/' ? escapePath(relative) : convertPathToPattern(relative);
  if (stats.isDirectory()) return { pattern: literal ? `${literal}/${READABLE}` : READABLE };
  return { pattern: literal, file: relative.replaceAll(path.sep, '/') };
}

async function ignoredPatterns(cwd: string, ignorePath: string | undefined): Promise<string[]> {
  const file = path.resolve(cwd, ignorePath ?? '.textlintignore');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && ignorePath === undefined) return '';
    throw new UsageError(`读不了忽略文件 ${ignorePath ?? '.textlintignore'}：${error.code}`);
  });
  return text.split(/\r?\n/).filter((line) => /^\s*[^\s#]/.test(line));
}
