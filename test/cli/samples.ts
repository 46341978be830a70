import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Files, folderOf, runZhQuality } from './textlint.ts';

/** Files with defects, what becomes of one, and a file without. */
export const MARKDOWN = '# 借书\n\n请在在总台办理,出示借书证（见下文)。\n';
export const MARKDOWN_FIXED = '# 借书\n\n请在总台办理，出示借书证（见下文）。\n';
export const TEXT = '馆员每天整理整理书架，读者可以在网上查询的的书目。\n';
export const CLEAN = '# 还书\n\n还书不必出示证件。\n';

/** The results of `-f json`, by file. */
export const results = (stdout: string): Record<string, unknown> =>
  Object.fromEntries(
    JSON.parse(stdout).map((result: { filePath: string }) => [path.basename(result.filePath), result]),
  );

/** A folder of a user's in which `zh-quality terms` is run. */
export async function termsProject(files: Files) {
  const folder = await folderOf(files);
  const zhQuality = (...args: string[]) => runZhQuality(folder, args);
  return {
    folder,
    terms: (...args: string[]) => zhQuality('terms', ...args),
    zhQuality,
    read: (name: string) => readFile(path.join(folder, name), 'utf8'),
  };
}

/** `GitHub` thrice and `Github` once, in two files. */
export const MIXED: Files = {
  'docs/guide.md': '# 借阅指南\n\n本馆的书目放在 GitHub 上，读者可以在 GitHub 提出建议。\n',
  'docs/notes.txt': '馆员每天更新 GitHub 上的书目。\n旧书目也在 Github 上。\n',
};
