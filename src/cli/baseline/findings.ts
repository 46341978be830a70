import type { createLinter, loadTextlintrc } from 'textlint';
import { baselineFile, FILTER_NAME } from '../../baseline/baseline.ts';
import { UsageError } from '../usage-error.ts';

export interface Settings {
  readonly config: string | undefined;
  readonly ignorePath: string | undefined;
}

/** What textlint finds in a file, with the text that it read. */
export interface FileFindings {
  readonly file: string;
  readonly source: string;
  readonly findings: readonly { readonly ruleId: string; readonly range: readonly [number, number] }[];
}

/** What textlint finds without the baseline, and where the configuration has that. */
export interface Findings {
  readonly files: readonly FileFindings[];
  readonly baselineFile: string;
  /** Whether the configuration turns the baseline on. */
  readonly isOn: boolean;
}

/**
 * Lints files by the user's configuration, all but its baseline.
 * @throws UsageError where textlint is missing, finds no files or rules, or fails
 */
export async function findAll(globs: readonly string[], { config, ignorePath }: Settings): Promise<Findings> {
  const textlint = await textlintOfUser();
  const descriptor = await textlint.loadTextlintrc(config === undefined ? {} : { configFilePath: config });
  if (descriptor.rule.lintableDescriptors.length === 0)
    throw new UsageError('textlint 的配置里没有规则，或者配置有误。先让 npx textlint 运行起来。');
  const filters = descriptor.filterRule.toKernelFilterRulesFormat();
  const own = filters.find(({ ruleId }) => ruleId === FILTER_NAME);
  const sources = new Map<string, string>();
  // A filter sees each file's text as textlint does.
  const recorder = {
    ruleId: 'zh-quality-source',
    rule: (context: { getFilePath(): string | undefined; getSource(): string }) => {
      sources.set(context.getFilePath() ?? '', context.getSource());
      return {};
    },
  };
  const filterRules = [...filters.filter((filter) => filter !== own), recorder];
  const linter = textlint.createLinter({
    descriptor: descriptor.shallowMerge({ filterRules }),
    ...(ignorePath !== undefined && { ignoreFilePath: ignorePath }),
  });
  const results = await linter.lintFiles([...globs]).catch((error: Error) => {
    throw new UsageError(`textlint 没有检查完：${error.message}`);
  });
  return {
    files: results.map(({ filePath, messages }) => ({
      file: filePath,
      source: sources.get(filePath) ?? '',
      findings: messages,
    })),
    baselineFile: baselineFile(typeof own?.options === 'object' ? own.options : {}, descriptor.configBaseDir),
    isOn: own !== undefined && own.options !== false,
  };
}

async function textlintOfUser(): Promise<{ createLinter: typeof createLinter; loadTextlintrc: typeof loadTextlintrc }> {
  try {
    return await import('textlint');
  } catch {
    throw new UsageError('没有安装 textlint。先运行 npm i -D textlint。');
  }
}
