#!/usr/bin/env node
import module from 'node:module';
import { version } from '../../package.json';
import { parseArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/** A subcommand. */
interface Command {
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[]): Promise<number>;
}

/** Loaded only when they are asked for: each needs packages that the others do not. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  lint: () => import('./lint/lint.ts'),
  fix: () => import('./lint/fix.ts'),
  stream: () => import('./stream/index.ts'),
  terms: () => import('./terms/index.ts'),
  baseline: () => import('./baseline/index.ts'),
  init: () => import('./init/index.ts'),
  explain: () => import('./explain/index.ts'),
};

async function help(): Promise<string> {
  const entries = Object.entries(COMMANDS);
  const lines = await Promise.all(
    entries.map(async ([name, load]) => `  ${name.padEnd(8)}  ${(await load()).summary}`),
  );
  return `用法：zh-quality 命令 [选项] …

命令：
${lines.join('\n')}

选项：
  -h, --help     显示本说明；写在命令之后，显示该命令的说明
  -v, --version  显示版本

`;
}

async function main([first, ...args]: readonly string[]): Promise<number> {
  // The only command that is also an option: it reads as what is done to the input of a pipe.
  const name = first === '--stream' ? 'stream' : first;
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) {
    const command = await load();
    if (!asksForHelp(args)) return command.run(args);
    process.stdout.write(command.help);
    return 0;
  }
  if (name === undefined) {
    process.stderr.write(await help());
    return 2;
  }
  if (!name.startsWith('-')) throw new UsageError(`没有命令 ${name}。用 zh-quality --help 查看用法。`);
  const { values } = parseArguments([name, ...args], {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
  });
  process.stdout.write(values['version'] ? `${version}\n` : await help());
  return 0;
}

const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
};

// Node 22 and later keep what they have compiled from run to run.
(module as { enableCompileCache?(): unknown }).enableCompileCache?.();

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (status) => {
    // Not `exit`: what was written to a pipe may still be on its way.
    process.exitCode = status;
  },
  (error: Error) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`zh-quality：${error.message}\n`);
    process.exitCode = 2;
  },
);
