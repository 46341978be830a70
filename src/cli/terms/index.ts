import path from 'node:path';
import { jobsOf, type Options, parseArguments } from '../arguments.ts';
import { findFiles, inBatches } from '../files.ts';
import { inParallel } from '../pool.ts';
import { Progress } from '../progress.ts';
import { readableExtensions } from '../read-document.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';
import { withVariants } from './edit-list.ts';
import { type FileTerms, failed, termsOfFiles } from './file-terms.ts';
import { TermList } from './list.ts';
import { asJson, asTable, type Findings } from './report.ts';
import { testList } from './test-list.ts';
import { Survey, type Variants } from './variants.ts';

export const summary = '列出整个项目里一词多写之处，写成词表';

export const help = `用法：zh-quality terms [选项] [文件、文件夹或 glob …]

${summary}。默认检查当前文件夹里所有的 Markdown 和纯文本文件，
node_modules 和 .textlintignore 列出的除外。

选项：
  --format table|json  输出的格式，默认为 table（表格）
  --write 词表         把找到的写法写进 prh 格式的 YAML 词表；词表里已有的不动
  --check              出现词表里没有的写法时，以状态 1 退出
  --list 词表          --check 所用的词表，默认为 terms.yml
  --test 词表          试验词表里的例子（specs），不读其他文件
  --ignore-path 文件   代替 .textlintignore 的文件
  --jobs 数目          并行的线程数，默认视文件多少和处理器的个数而定
  -h, --help           显示本说明

退出状态：0 正常；1 --check 发现了新的写法，或 --test 有例子不符；2 用法或词表有误，或写不了文件。
`;

export const options: Options = {
  format: { type: 'string' },
  write: { type: 'string' },
  check: { type: 'boolean' },
  list: { type: 'string' },
  test: { type: 'string' },
  'ignore-path': { type: 'string' },
  jobs: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** Runs the command and gives its exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, options);
  const { format = 'table', write, check, list, test, 'ignore-path': ignorePath } = values as Record<string, string>;
  if (format !== 'table' && format !== 'json') throw new UsageError(`--format 应为 table 或 json，而不是 ${format}。`);
  if (test && (Object.keys(values).length > 1 || positionals.length > 0))
    throw new UsageError('--test 单独使用，不接其他选项和文件。');
  if (test) return testList(test);
  if (check && write) throw new UsageError('--check 和 --write 不能同时使用。');
  if (list && !check) throw new UsageError('--list 只能和 --check 一起使用。');
  const jobs = jobsOf(values['jobs'] as string | undefined);

  // A list with a fault is told before the files are read.
  const known = check ? await listToCheck(list ?? 'terms.yml') : write ? await TermList.read(write) : undefined;
  const files = await findFiles(positionals.length > 0 ? positionals : ['.'], {
    cwd: process.cwd(),
    ignorePath,
    extensions: readableExtensions(),
  });
  const found = await survey(files, jobs);
  for (const { file, fault } of found.skipped) process.stderr.write(`跳过 ${file}：${fault}\n`);
  // Nothing read is nothing checked: CI would be green for no reason.
  if (found.files === 0) throw new UsageError('没有一个文件可以读取。');

  const shown = check ? { ...found, variants: news(known, found.variants) } : found;
  process.stdout.write(format === 'json' ? asJson(shown) : asTable(shown));
  if (check) return endOfCheck(shown.variants);
  if (write) await writeList(write, known, found.variants);
  return 0;
}

async function listToCheck(file: string): Promise<TermList> {
  const list = await TermList.read(file);
  if (!list) throw new UsageError(`没有词表 ${file}。先用 zh-quality terms --write ${file} 写一份。`);
  return list;
}

async function survey(files: readonly string[], wanted: number | undefined): Promise<Findings> {
  const counts = new Survey();
  const skipped: FileTerms[] = [];
  const progress = new Progress(files.length);
  const { batches, jobs } = inBatches(files, wanted);
  const worker = new URL('./terms-worker.cjs', import.meta.url);
  await inParallel<string, FileTerms>(batches, { worker, here: termsOfFiles, lost: failed, jobs }, (results) => {
    progress.advance(results.length);
    for (const terms of results) {
      if (terms.fault !== undefined) skipped.push(terms);
      counts.add(terms);
    }
  }).finally(() => progress.end());
  return { files: files.length - skipped.length, variants: counts.variants(), skipped };
}

/** The terms with variants that a list does not know, and of each only these. */
const news = (list: TermList | undefined, all: readonly Variants[]): Variants[] =>
  all
    .map((variants) => ({ ...variants, minor: list?.unknown(variants) ?? [], open: [] }))
    .filter(({ minor }) => minor.length > 0);

function endOfCheck(variants: readonly Variants[]): number {
  if (variants.length === 0) return 0;
  process.stderr.write(`有 ${variants.length} 个词出现了词表里没有的写法。改正文本，或用 --write 更新词表。\n`);
  return 1;
}

async function writeList(file: string, old: TermList | undefined, variants: readonly Variants[]): Promise<void> {
  const text = withVariants(old, variants);
  // What could not be read again is not written.
  TermList.check(file, text);
  const isSame = old?.text === text;
  if (!isSame) await writeWhole(file, text);
  process.stderr.write(isSame ? `词表 ${file} 没有变化。\n` : `已写词表 ${path.normalize(file)}。\n`);
}
