#!/usr/bin/env node
import { version } from '../../package.json';
import { parseArguments } from './arguments.ts';
import * as baseline from './baseline/index.ts';
import * as terms from './terms/index.ts';
import { UsageError } from './usage-error.ts';

/** A subcommand. */
interface Command {
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[]): Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = { baseline, terms };

const HELP = `用法：zh-quality 命令 [选项] …

命令：
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name}  ${summary}`)
  .join('\n')}

选项：
  -h, --help     显示本说明；写在命令之后，显示该命令的说明
  -v, --version  显示版本

`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) {
    if (!asksForHelp(args)) return command.run(args);
    process.stdout.write(command.help);
    return 0;
  }
  if (name === undefined) {
    process.stderr.write(HELP);
    return 2;
  }
  if (!name.startsWith('-')) throw new UsageError(`没有命令 ${name}。用 zh-quality --help 查看用法。`);
  const { values } = parseArguments([name, ...args], {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
  });
  process.stdout.write(values['version'] ? `${version}\n` : HELP);
  return 0;
}

const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
};

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  // Not `exit`: what was written to a pipe may still be on its way.
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`zh-quality：${error.message}\n`);
  process.exitCode = 2;
}
