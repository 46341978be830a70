import type { Options } from '../arguments.ts';
import { runCommand, sharedHelp, sharedOptions } from './command.ts';

export const summary = '按 textlint 的配置修复文件';

export const help = `用法：zh-quality fix [选项] 文件、文件夹或 glob …

${summary}，结果和 textlint --fix 的一样，只是快得多。没有改动的文件不重写；
不能自动修复的问题，用 zh-quality lint 查看。

选项：
  --dry-run               只显示会怎样修复，不写文件；配合 -f diff 使用
${sharedHelp}

退出状态：0 都修复了，或没有问题；1 还有错误没有修复，或有文件读不了、写不了；2 用法或配置有误，或没有找到文件。
`;

const options: Options = { ...sharedOptions, 'dry-run': { type: 'boolean' } };

/** Runs the command and gives its exit status. */
export const run = (args: readonly string[]): Promise<number> => runCommand('fix', args, options);
