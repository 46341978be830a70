import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { writeWhole } from '../write-whole.ts';

/** For a command: a hash of what its findings depend on besides the files; and of the files in which it found nothing. */
interface Entry {
  readonly key: string;
  readonly files: Record<string, string>;
}

/** Remembers from run to run in which files nothing was found. */
export class Cache {
  private constructor(
    private readonly file: string,
    private readonly entries: Record<string, Entry>,
    private readonly entry: Entry,
  ) {}

  /** Opens a cache for a command. What another configuration or version left there is forgotten. */
  static async open(file: string, command: string, key: string): Promise<Cache> {
    const entries = await readEntries(file);
    const old = entries[command];
    const entry = old?.key === key ? old : { key, files: {} };
    return new Cache(file, { ...entries, [command]: entry }, entry);
  }

  /** The hash of what a file held when nothing was found in it. */
  cleanHash(file: string): string | undefined {
    return Object.hasOwn(this.entry.files, file) ? this.entry.files[file] : undefined;
  }

  set(file: string, cleanHash: string | undefined): void {
    if (cleanHash === undefined) delete this.entry.files[file];
    else this.entry.files[file] = cleanHash;
  }

  /** @throws UsageError where it cannot be written */
  async save(): Promise<void> {
    for (const file of Object.keys(this.entry.files)) if (!existsSync(file)) delete this.entry.files[file];
    await writeWhole(this.file, `${JSON.stringify(this.entries)}\n`);
  }
}

/** What is no cache, or none of this version, is as good as none. */
async function readEntries(file: string): Promise<Record<string, Entry>> {
  try {
    const entries = JSON.parse(await readFile(file, 'utf8'));
    const isWhole = Object.values<Entry>(entries).every(({ key, files }) => typeof key === 'string' && files !== null);
    return isWhole ? entries : {};
  } catch {
    return {};
  }
}
