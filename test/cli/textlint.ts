import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';

const consumer = inject('consumer');
const textlint = path.join(consumer, 'node_modules/textlint/bin/textlint.js');
/** The program of the installed command. */
export const zhQuality = path.join(consumer, 'node_modules/textlint-rule-preset-zh-quality/dist/cli.cjs');

interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Puts files into a new folder, below which nothing is configured, and gives its path. */
export async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(path.join(consumer, 'work-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** Runs the installed command `zh-quality` in a folder to its end, whatever its exit status. */
export const runZhQuality = (
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<Result> => run(zhQuality, folder, args, input);

function run(program: string, cwd: string, args: readonly string[], input: string | Uint8Array): Promise<Result> {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 2 ** 28 };
    const child = execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

/** A folder of a user's, with a configuration and documents, in which the installed commands are run. */
export class Workspace {
  private constructor(readonly folder: string) {}

  /** @param rules what `.textlintrc.json` says of this preset */
  static async make(
    files: Files = {},
    rules: unknown = true,
    config: Record<string, unknown> = {},
  ): Promise<Workspace> {
    const configuration = JSON.stringify({ rules: { 'preset-zh-quality': rules }, ...config });
    return new Workspace(await folderOf({ '.textlintrc.json': configuration, ...files }));
  }

  read(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), 'utf8');
  }

  /** Runs `textlint` to its end, whatever its exit status. */
  textlint(args: readonly string[], input: string | Uint8Array = ''): Promise<Result> {
    return run(textlint, this.folder, args, input);
  }

  /** Runs `zh-quality` in the same way. */
  zhQuality(args: readonly string[], input: string | Uint8Array = ''): Promise<Result> {
    return runZhQuality(this.folder, args, input);
  }

  /** The findings in a file as `rule line:column message`. */
  async findings(name: string, args: readonly string[] = []): Promise<string[]> {
    const { stdout } = await this.textlint(['-f', 'json', ...args, name]);
    return findingsIn(stdout);
  }

  /** The file after `--fix`. */
  async fixed(name: string): Promise<string> {
    await this.textlint(['--fix', name]);
    return this.read(name);
  }
}

/** The findings that textlint printed as JSON. */
export function findingsIn(json: string): string[] {
  const [file] = JSON.parse(json) as [
    { messages: { ruleId: string; line: number; column: number; message: string }[] },
  ];
  return file.messages.map(
    ({ ruleId, line, column, message }) => `${ruleId.split('/').at(-1)} ${line}:${column} ${message.split('：')[0]}`,
  );
}
