import { runCommand, sharedHelp, sharedOptions } from './command.ts';

export const summary = '按 textlint 的配置检查文件';

export const help = `用法：zh-quality lint [选项] 文件、文件夹或 glob …

${summary}，结果和 textlint 的一样，只是快得多。

选项：
${sharedHelp}

退出状态：0 没有错误；1 有错误，或有文件读不了；2 用法或配置有误，或没有找到文件。
`;

/** Runs the command and gives its exit status. */
export const run = (args: readonly string[]): Promise<number> => runCommand('lint', args, sharedOptions);
