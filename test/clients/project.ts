import { type ExecFileException, execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';

/** The configuration of the README. */
export const CONFIG = '{ "rules": { "preset-zh-quality": true } }\n';

/** An environment in which the installed commands are found without npx, which takes longer to start than they do. */
export const withCommands = (): { readonly PATH: string } => ({
  PATH: [path.join(inject('consumer'), 'node_modules/.bin'), process.env['PATH']].join(path.delimiter),
});

/** A user of git who has set nothing but a name. */
const GIT = {
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Reader',
  GIT_AUTHOR_EMAIL: 'reader@example.com',
  GIT_COMMITTER_NAME: 'Reader',
  GIT_COMMITTER_EMAIL: 'reader@example.com',
};

/** What a program printed, and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of a user's, empty but for the files given, below the folder that the packed package is installed in. */
export class Project {
  private constructor(readonly folder: string) {}

  static async make(files: Readonly<Record<string, string>>): Promise<Project> {
    const project = new Project(await mkdtemp(path.join(inject('consumer'), 'project-')));
    for (const [name, text] of Object.entries(files)) await project.write(name, text);
    return project;
  }

  async write(name: string, text: string): Promise<void> {
    const file = path.join(this.folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  read(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), 'utf8');
  }

  /** Runs a command line of the docs, as it stands there, to its end. */
  sh(line: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    return this.run('sh', ['-c', line], env);
  }

  /** Runs a program to its end, whatever its exit status. */
  run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    // A CI of ours is none of the project's.
    const { CI: _, GITHUB_ACTIONS: __, ...own } = process.env;
    return new Promise((resolve) => {
      const options = { cwd: this.folder, env: { ...own, ...GIT, ...env } };
      execFile(command, args, options, (error: ExecFileException | null, stdout, stderr) => {
        // A program that could not be started has a name for its code, and no output.
        const status = error ? Number(error.code) : 0;
        resolve({ status, stdout, stderr: Number.isNaN(status) ? String(error) : stderr });
      });
    });
  }
}
