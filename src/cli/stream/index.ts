import { once } from 'node:events';
import { jobsOf, type Options, parseArguments } from '../arguments.ts';
import { Engine } from '../engine/engine.ts';
import { type DocumentOutcome, type DocumentTask, lostDocument, onDocuments } from '../engine/on-documents.ts';
import { inParallel } from '../pool.ts';
import { UsageError } from '../usage-error.ts';
import { documentsIn } from './split.ts';

export const summary = '逐个检查或修复标准输入里的文档，用于语料';

export const help = `用法：zh-quality stream [选项] < 输入 > 输出

${summary}。每读一个文档就按原来的顺序写一个，
内存的用量不随输入增长。默认的输入是 JSON Lines：每行一个对象，text 字段是文本；
输出里用 messages（发现的问题）代替 text，其他字段原样保留。

选项：
  --fix                   输出修复后的文档，没有改动的原样输出
  --input json|lines|nul  输入的格式：JSON Lines（默认）；每行一个文档；每个文档后面一个 NUL 字符
  --field 名称            文本所在的字段，默认为 text
  --ext 扩展名            文本的格式，.txt（默认）、.md 等
  -c, --config 文件       textlint 的配置文件，默认按 textlint 的办法寻找 .textlintrc
  --rulesdir 文件夹       另外使用这个文件夹里的规则
  --quiet                 只看错误（error）
  --jobs 数目             并行的线程数，默认为 1
  -h, --help              显示本说明

读不了的文档在标准错误里报告是第几个，不影响其他文档：--fix 把它原样输出，否则输出 {"error": "原因"}。

退出状态：0 文档都读了，无论有没有发现问题；1 有文档读不了；2 用法或配置有误。
`;

const options: Options = {
  fix: { type: 'boolean' },
  input: { type: 'string' },
  field: { type: 'string' },
  ext: { type: 'string' },
  config: { type: 'string', short: 'c' },
  rulesdir: { type: 'string' },
  quiet: { type: 'boolean' },
  jobs: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** Runs the command and gives its exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, options);
  const { input = 'json', field, ext = '.txt', config, rulesdir } = values as Record<string, string | undefined>;
  if (positionals.length > 0) throw new UsageError('stream 只读标准输入，不接文件。');
  if (!['json', 'lines', 'nul'].includes(input))
    throw new UsageError(`--input 应为 json、lines 或 nul，而不是 ${input}。`);
  if (field !== undefined && input !== 'json') throw new UsageError('--field 只能和 --input json 一起使用。');

  const jobs = jobsOf(values['jobs'] as string | undefined) ?? 1;
  const settings = { config, rulesdir, isQuiet: Boolean(values['quiet']) };
  const engine = await Engine.load(settings);
  const extension = ext.startsWith('.') ? ext : `.${ext}`;
  if (!engine.extensions.includes(extension)) throw new UsageError(`--ext ${ext} 的格式没有插件能读。`);
  const task: DocumentTask = {
    on: 'documents',
    settings,
    action: values['fix'] ? 'fix' : 'lint',
    field: input === 'json' ? (field ?? 'text') : undefined,
    extension,
    separator: input === 'nul' ? '\0' : '\n',
  };
  return (await copy(task, engine, jobs)) === 0 ? 0 : 1;
}

/** Writes something for each document, in order, and gives the number of those that could not be read. */
async function copy(task: DocumentTask, engine: Engine, jobs: number): Promise<number> {
  const worker = new URL('./engine-worker.cjs', import.meta.url);
  const here = onDocuments(task, Promise.resolve(engine));
  const pool = { worker, data: task, here, lost: lostDocument(task), jobs };
  // Findings are lines of JSON whatever stands between the documents.
  const end = Buffer.from(task.action === 'fix' ? task.separator : '\n');
  const unit = task.separator === '\n' ? '行' : '个文档';
  let read = 0;
  let faults = 0;
  const documents = documentsIn(process.stdin, task.separator.charCodeAt(0));
  await inParallel<Uint8Array, DocumentOutcome>(documents, pool, async (outcomes) => {
    for (const { fault } of outcomes) {
      read++;
      if (fault === undefined) continue;
      faults++;
      process.stderr.write(`第 ${read} ${unit}：${fault}\n`);
    }
    const bytes = Buffer.concat(outcomes.flatMap(({ output }) => [Buffer.from(output as string), end]));
    // No more is read than the reader of what is written takes.
    if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
  });
  return faults;
}
