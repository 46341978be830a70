import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';

const consumer = inject('consumer');
const program = path.join(consumer, 'node_modules/textlint/bin/textlint.js');

interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of a user's, with a configuration and documents, in which the installed `textlint` command is run. */
export class Workspace {
  private constructor(readonly folder: string) {}

  /** @param rules what `.textlintrc.json` says of this preset */
  static async make(
    files: Record<string, string> = {},
    rules: unknown = true,
    config: Record<string, unknown> = {},
  ): Promise<Workspace> {
    const folder = await mkdtemp(path.join(consumer, 'work-'));
    const all = { '.textlintrc.json': JSON.stringify({ rules: { 'preset-zh-quality': rules }, ...config }), ...files };
    for (const [name, text] of Object.entries(all)) await writeFile(path.join(folder, name), text);
    return new Workspace(folder);
  }

  read(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), 'utf8');
  }

  /** Runs the command to its end, whatever its exit status. */
  textlint(args: readonly string[], input = ''): Promise<Result> {
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [program, ...args], { cwd: this.folder }, (error, stdout, stderr) =>
        resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
      );
      child.stdin?.end(input);
    });
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
