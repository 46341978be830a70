import path from 'node:path';
import { jobsOf, type Options, parseArguments } from '../arguments.ts';
import type { Settings } from '../engine/configuration.ts';
import { Engine } from '../engine/engine.ts';
import { type FileItem, type FileOutcome, isFix, lostFile, onFiles, resultOf } from '../engine/on-files.ts';
import { findFiles, inBatches } from '../files.ts';
import { inParallel } from '../pool.ts';
import { Progress } from '../progress.ts';
import { textOf } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';
import type { Cache } from './cache.ts';
import { formatOf, hasError } from './report.ts';

/** The options that `lint` and `fix` share, in words for the user. */
export const sharedHelp = `  -c, --config 文件       textlint 的配置文件，默认按 textlint 的办法寻找 .textlintrc
  --rulesdir 文件夹       另外使用这个文件夹里的规则
  -f, --format 格式       textlint 的输出格式，或者自定义格式的包名、路径，默认为 stylish
  -o, --output-file 文件  把结果写进文件，退出状态总是 0
  --no-color              输出不带颜色
  --quiet                 只看错误（error）
  --ignore-path 文件      代替 .textlintignore 的文件
  --stdin                 从标准输入读一份文本
  --stdin-filename 名称   标准输入的文件名，由它决定文本的格式
  --cache                 没有改动过、上次没有问题的文件不再检查
  --cache-location 文件   缓存的位置，默认为 .zh-quality-cache
  --jobs 数目             并行的线程数，默认视文件多少和处理器的个数而定
  -h, --help              显示本说明`;

export const sharedOptions: Options = {
  config: { type: 'string', short: 'c' },
  rulesdir: { type: 'string' },
  format: { type: 'string', short: 'f' },
  'output-file': { type: 'string', short: 'o' },
  'no-color': { type: 'boolean' },
  quiet: { type: 'boolean' },
  'ignore-path': { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  cache: { type: 'boolean' },
  'cache-location': { type: 'string' },
  jobs: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

type Action = 'lint' | 'fix';
type Values = Readonly<Record<string, string | undefined>>;

/** Runs `lint` or `fix` and gives its exit status. */
export async function runCommand(action: Action, args: readonly string[], options: Options): Promise<number> {
  const { values: given, positionals } = parseArguments(args, options);
  const values = given as Values;
  const settings = { config: values['config'], rulesdir: values['rulesdir'], isQuiet: Boolean(values['quiet']) };
  const isInput = Boolean(values['stdin']);
  if (!isInput && positionals.length === 0) throw new UsageError('没有指定文件或文件夹。用 --help 查看用法。');
  const jobs = jobsOf(values['jobs']);
  // Of what is mended from standard input the text is wanted.
  const name = values['format'] ?? (isInput && action === 'fix' ? 'fixed-result' : undefined);
  const format = await formatOf(action, name, !values['no-color']);
  const engine = await Engine.load(settings);

  const outcomes = isInput
    ? [await onInput(action, engine, values['stdin-filename'])]
    : await onEach(action, positionals, engine, settings, jobs, values);
  const results = outcomes.flatMap(({ result }) => result ?? []);
  // Before files are written: a formatter may read them, to show the difference.
  await print(await format(results), values['output-file']);
  const faults = outcomes.filter(({ fault }) => fault !== undefined);
  if (!isInput && !values['dry-run']) faults.push(...(await write(outcomes)));
  for (const { file, fault } of faults) process.stderr.write(`跳过 ${file}：${fault}\n`);

  if (faults.length > 0) return 1;
  // As textlint has it: what is written to a file, or only tried, does not fail.
  return values['output-file'] === undefined && !values['dry-run'] && results.some(hasError) ? 1 : 0;
}

/** So many files are written at a time: the disk need not be waited for one by one. */
const AT_ONCE = 16;

/** Writes the files that are changed, and says which could not be written. */
async function write(outcomes: readonly FileOutcome[]): Promise<FileOutcome[]> {
  const changed = outcomes.flatMap(({ file, result, isChanged }) =>
    isChanged && result && isFix(result) ? [{ file, text: result.output }] : [],
  );
  const faults: FileOutcome[] = [];
  for (let i = 0; i < changed.length; i += AT_ONCE) {
    const writing = changed.slice(i, i + AT_ONCE).map(({ file, text }) =>
      writeWhole(file, text).then(
        () => [],
        (error: Error) => [lostFile({ file }, error)],
      ),
    );
    faults.push(...(await Promise.all(writing)).flat());
  }
  return faults;
}

async function onInput(action: Action, engine: Engine, file: string | undefined): Promise<FileOutcome> {
  if (file === undefined) throw new UsageError('--stdin 要和 --stdin-filename 一起使用。');
  if (!engine.extensions.includes(path.extname(file)))
    throw new UsageError(`--stdin-filename ${file} 的格式没有插件能读。`);
  try {
    return { file, result: await resultOf(action, textOf(await readInput()), file, engine) };
  } catch (error) {
    return lostFile({ file }, error as Error);
  }
}

async function readInput(): Promise<Uint8Array> {
  const { buffer } = await import('node:stream/consumers');
  return buffer(process.stdin);
}

async function onEach(
  action: Action,
  globs: readonly string[],
  engine: Engine,
  settings: Settings,
  wanted: number | undefined,
  values: Values,
): Promise<FileOutcome[]> {
  const { extensions } = engine;
  const found = await findFiles(globs, { cwd: process.cwd(), ignorePath: values['ignore-path'], extensions });
  // As textlint: what no plugin reads is passed over.
  const files = found.filter((file) => extensions.includes(path.extname(file) || path.basename(file)));
  const cache = values['cache'] ? await openCache(action, engine, settings, values['cache-location']) : undefined;
  const task = { on: 'files', settings, action, isCached: cache !== undefined } as const;
  const { batches, jobs } = inBatches(files, wanted);
  const items = batches.map((batch) => batch.map((file) => ({ file, cleanHash: cache?.cleanHash(file) })));
  const worker = new URL('./engine-worker.cjs', import.meta.url);
  const here = onFiles(task, Promise.resolve(engine));
  const progress = new Progress(files.length);
  const outcomes: FileOutcome[] = [];
  const pool = { worker, data: task, here, lost: lostFile, jobs };
  await inParallel<FileItem, FileOutcome>(items, pool, (done) => {
    progress.advance(done.length);
    for (const { file, cleanHash } of done) cache?.set(file, cleanHash);
    outcomes.push(...done);
  }).finally(() => progress.end());
  await cache?.save();
  return outcomes;
}

async function openCache(
  action: Action,
  { configuration }: Engine,
  { isQuiet }: Settings,
  location = '.zh-quality-cache',
): Promise<Cache> {
  const [{ Cache }, { keyOf }] = await Promise.all([import('./cache.ts'), import('../engine/key.ts')]);
  return Cache.open(location, action, await keyOf(configuration, isQuiet));
}

async function print(output: string, file: string | undefined): Promise<void> {
  if (output === '') return;
  if (file !== undefined) await writeWhole(file, output);
  else process.stdout.write(output);
}
