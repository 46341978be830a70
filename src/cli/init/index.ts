import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { columns } from '../../text/columns.ts';
import { type Options, parseArguments } from '../arguments.ts';
import { findFiles } from '../files.ts';
import { readableExtensions } from '../read-document.ts';
import { UsageError } from '../usage-error.ts';
import type { Habit } from './habits.ts';
import { type Sample, sampleOf } from './sample.ts';
import { configurationWith, settingsFor } from './settings.ts';

const FILE = '.textlintrc.json';

export const summary = `看看现有文档的习惯，写一份合适的 ${FILE}`;

export const help = `用法：zh-quality init [选项] [文件、文件夹或 glob …]

${summary}。默认从当前文件夹的
Markdown 和纯文本文件里均匀抽取一部分来看，并说明依据；没有明显的习惯，就用默认的设置。
已有 textlint 的配置时，不改动它。

选项：
  --dry-run           只显示会写的内容，不写文件
  --ignore-path 文件  代替 .textlintignore 的文件
  -h, --help          显示本说明

退出状态：0 正常；2 已有配置，用法有误，或写不了文件。
`;

const options: Options = {
  'dry-run': { type: 'boolean' },
  'ignore-path': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** Runs the command and gives its exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, options);
  const isTrial = values['dry-run'] === true;
  if (!isTrial) await assertNone();
  const files = await findFiles(positionals.length > 0 ? positionals : ['.'], {
    cwd: process.cwd(),
    ignorePath: values['ignore-path'] as string | undefined,
    extensions: readableExtensions(),
    // A project that has no documents yet is to have a configuration, too.
    mayBeNone: positionals.length === 0,
  });
  const sample = await sampleOf(files);
  for (const { file, fault } of sample.skipped) process.stderr.write(`跳过 ${file}：${fault}\n`);
  process.stderr.write(reasons(sample, files.length));

  const text = configurationWith(settingsFor(sample.habits));
  if (isTrial) process.stdout.write(text);
  else await write(text);
  return 0;
}

/** The names that textlint looks for, in its order. */
const NAMES = ['', '.json', '.yaml', '.yml', '.js', '.cjs'].map((extension) => `.textlintrc${extension}`);

/** @throws UsageError where this folder has a configuration of textlint */
async function assertNone(): Promise<void> {
  const name = NAMES.find((file) => existsSync(file)) ?? ((await isInPackage()) ? 'package.json 里的 textlint' : '');
  if (name) throw new UsageError(`已有配置：${name}，没有改动。用 --dry-run 查看合适的设置。`);
}

async function isInPackage(): Promise<boolean> {
  try {
    return Object.hasOwn(JSON.parse(await readFile('package.json', 'utf8')), 'textlint');
  } catch {
    // None, or none that textlint could read.
    return false;
  }
}

async function write(text: string): Promise<void> {
  // Even what was written since, or a link that leads nowhere, is not overwritten.
  await writeFile(FILE, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`写不了 ${FILE}：${error.code}`);
  });
  process.stderr.write(`已写 ${FILE}。接着运行 npx textlint . 查看结果。\n`);
}

function reasons({ documents, segmented, habits }: Sample, all: number): string {
  const lines = habits.map((habit): [string, string] => [habit.name, shownHabit(habit)]);
  if (segmented > 0) lines.push(['分词文本', `${segmented} 篇：空格作为词的分隔符保留`]);
  const width = Math.max(0, ...lines.map(([name]) => columns(name)));
  const table = lines.map(([name, text]) => `  ${name}${' '.repeat(width - columns(name))}  ${text}\n`).join('');
  if (documents === 0) return '没有文档可看，用默认的设置。\n';
  return `看了 ${documents} 篇文档${documents < all ? `（共 ${all} 个文件）` : ''}：\n${table}`;
}

function shownHabit({ uses, clear, isStandard }: Habit): string {
  const counts = uses.map(({ name, count, documents }) => `${name} ${count} 处（${documents} 篇）`).join('，');
  if (clear === undefined) return `${counts}；没有明显的习惯，随各篇的多数`;
  return `${counts}；以${uses[0]?.name}为准${isStandard ? '（默认如此）' : ''}`;
}
