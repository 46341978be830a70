// Not `node:fs/promises`, which would be loaded where nothing is written.
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Writes a file whole or not at all: into a file beside it, which then takes its name.
 * @throws UsageError where that may not be done
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  // Of a link the file it leads to is replaced, not the link.
  const target = await fs.realpath(file).catch(() => path.resolve(file));
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const mode = await modeOf(target);
    await fs.mkdir(path.dirname(target), { recursive: true });
    const handle = await fs.open(draft, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(draft, target);
  } catch (error) {
    await fs.rm(draft, { force: true }).catch(() => undefined);
    if (error instanceof UsageError) throw error;
    throw new UsageError(`写不了 ${file}：${(error as NodeJS.ErrnoException).code}`);
  }
}

/** The permissions of the file that is to be replaced. One that nobody may write to is not replaced either. */
async function modeOf(target: string): Promise<number> {
  const stats = await fs.stat(target).catch(() => undefined);
  if (!stats) return 0o666;
  if (!stats.isFile()) throw new UsageError(`写不了 ${target}：不是普通文件`);
  if ((stats.mode & 0o222) === 0) throw new UsageError(`写不了 ${target}：文件是只读的`);
  return stats.mode & 0o777;
}
