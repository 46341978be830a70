import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { TextlintMessage, TextlintMessageFixCommand } from '@textlint/types';
import type * as Textlint from 'textlint';

/**
 * What the textlint extension of VS Code (`3w36zj6.textlint`) does with textlint, without VS Code: it loads the textlint
 * of the folder, lints the text of an open document, saved or not, draws a line under each finding and applies fixes.
 */
export class VsCode {
  private constructor(
    private readonly folder: string,
    private readonly linter: ReturnType<typeof Textlint.createLinter>,
  ) {}

  /** Opens a folder that has a `.textlintrc.json`. */
  static async open(folder: string): Promise<VsCode> {
    const textlint: typeof Textlint = createRequire(path.join(folder, 'any.js'))('textlint');
    const descriptor = await textlint.loadTextlintrc({ configFilePath: path.join(folder, '.textlintrc.json') });
    const ignoreFilePath = path.join(folder, '.textlintignore');
    // Its process runs in the first folder of the workspace, where textlint looks for what `.textlintignore` lists.
    const options = { descriptor, cwd: folder, ...(existsSync(ignoreFilePath) && { ignoreFilePath }) };
    return new VsCode(folder, textlint.createLinter(options));
  }

  /** The findings in the text that an open document has at the moment; none where its file is to be ignored. */
  async lint(name: string, text: string): Promise<TextlintMessage[]> {
    const file = path.join(this.folder, name);
    const { status } = await this.linter.scanFilePath(file);
    return status === 'ignored' ? [] : (await this.linter.lintText(text, file)).messages;
  }
}

/** The text under which versions up to 0.13 draw their line: as long as what stands before the arrow, or between two `"`. */
export function underlined(text: string, { message, line, column }: TextlintMessage): string {
  const quoted = /"([^"]*)"/.exec(message)?.[1];
  const length = quoted === undefined ? message.indexOf(' ->') : quoted.length;
  const shown = text.split(/\r?\n/)[line - 1] ?? '';
  return shown.slice(column - 1, column - 1 + length);
}

/** All edits made at once, their ranges being those of the text before. */
export function edited(text: string, edits: readonly TextlintMessageFixCommand[]): string {
  const backwards = edits.toSorted((a, b) => b.range[0] - a.range[0] || b.range[1] - a.range[1]);
  return backwards.reduce((all, { range: [start, end], text }) => all.slice(0, start) + text + all.slice(end), text);
}

/**
 * The edits of "Fix all": up to version 0.13 one for each rule and place drawn, and of two that overlap the earlier; after
 * that the later one.
 */
export function fixesOfAll(
  messages: readonly TextlintMessage[],
  kept: 'earlier' | 'later',
): TextlintMessageFixCommand[] {
  const placed = messages.flatMap(({ fix, ruleId, line, column, message }) =>
    fix ? [[[line, column, message.indexOf(' ->'), ruleId].join(), fix] as const] : [],
  );
  const fixes = kept === 'earlier' ? [...new Map(placed).values()] : placed.map(([, fix]) => fix);
  fixes.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const separate: TextlintMessageFixCommand[] = [];
  for (const fix of kept === 'earlier' ? fixes : fixes.reverse()) {
    const last = separate.at(-1);
    if (!last || last.range[1] <= fix.range[0] || fix.range[1] <= last.range[0]) separate.push(fix);
  }
  return separate;
}
