import { existsSync } from 'node:fs';
import path from 'node:path';
import { Baseline, FILTER_NAME, type FileBaseline, nameIn, readBaseline } from '../../baseline/baseline.ts';
import { type Key, Sentences } from '../../baseline/sentences.ts';
import { type Options, parseArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';
import { type FileFindings, findAll } from './findings.ts';

export const summary = '把现有的问题记入基线文件，以后只报告新出现的';

export const help = `用法：zh-quality baseline [选项] [文件、文件夹或 glob …]

${summary}。按 textlint 的配置检查，默认检查当前文件夹；
没有检查的文件，已有的记录不变。要让基线生效，在 .textlintrc.json 里写上：

  "filters": { "${FILTER_NAME}": true }

选项：
  --prune             只删去已经改正的，不记入新的
  --check             不写文件；基线里有已经改正的，以状态 1 退出
  -c, --config 文件   代替 .textlintrc 的配置
  --ignore-path 文件  代替 .textlintignore 的文件
  -h, --help          显示本说明

退出状态：0 正常；1 --check 发现了已经改正的；2 用法、配置或基线文件有误，或写不了文件。
`;

const options: Options = {
  prune: { type: 'boolean' },
  check: { type: 'boolean' },
  config: { type: 'string', short: 'c' },
  'ignore-path': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** Runs the command and gives its exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, options);
  const { config, 'ignore-path': ignorePath } = values as Record<string, string | undefined>;
  const isPruning = values['prune'] === true || values['check'] === true;
  const { files, baselineFile, isOn } = await findAll(positionals.length > 0 ? positionals : ['.'], {
    config,
    ignorePath,
  });
  const name = path.relative(process.cwd(), baselineFile);
  const old = isPruning || existsSync(baselineFile) ? readOld(baselineFile) : new Baseline();
  const baseline = renewed(old, baselineFile, files, isPruning);
  const gone = old.size - baseline.size;
  if (values['check']) {
    if (gone > 0) process.stderr.write(`基线里有 ${gone} 处已经改正。用 npx zh-quality baseline --prune 删去。\n`);
    return gone > 0 ? 1 : 0;
  }
  await writeWhole(baselineFile, String(baseline));
  process.stderr.write(`已写基线文件 ${name}：${baseline.size} 处${isPruning ? `，删去 ${gone} 处` : ''}。\n`);
  if (!isOn) process.stderr.write(`在 .textlintrc.json 里启用它："filters": { "${FILTER_NAME}": true }\n`);
  return 0;
}

function readOld(file: string): Baseline {
  try {
    return readBaseline(file);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** A baseline with what was found now; files that were not looked at keep what they had, if they are still there. */
function renewed(old: Baseline, baselineFile: string, files: readonly FileFindings[], isPruning: boolean): Baseline {
  const baseline = new Baseline();
  const isThere = (name: string) => existsSync(path.resolve(path.dirname(baselineFile), name));
  for (const name of old.fileNames.filter(isThere)) baseline.set(name, old.of(name));
  for (const found of files) {
    const name = nameIn(baselineFile, found.file);
    baseline.set(name, isPruning ? common(old.of(name), accepted(found)) : accepted(found));
  }
  return baseline;
}

/** What a file's findings are accepted by: of places with the same text, those up to the last with a finding. */
function accepted({ source, findings }: FileFindings): FileBaseline {
  const sentences = new Sentences(source);
  const rules = new Map<string, Map<Key, number>>();
  for (const { ruleId, range } of findings) {
    const keys = rules.get(ruleId) ?? new Map<Key, number>();
    const { key, ordinal } = sentences.placeOf(range);
    rules.set(ruleId, keys.set(key, Math.max(ordinal, keys.get(key) ?? 0)));
  }
  return rules;
}

const common = (old: FileBaseline, now: FileBaseline): FileBaseline =>
  new Map(
    [...old].map(([ruleId, keys]) => [
      ruleId,
      new Map([...keys].map(([key, count]) => [key, Math.min(count, now.get(ruleId)?.get(key) ?? 0)])),
    ]),
  );
