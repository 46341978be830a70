import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TextlintMessage } from '@textlint/types';
import { describe, expect, it } from 'vitest';
import { Workspace } from './textlint.ts';
import { edited, fixesOfAll, underlined, VsCode } from './vscode.ts';

// Nothing of this repository is to be found from where the tests run.
process.chdir(tmpdir());

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** Before each finding stand characters that take two places in a string; one finding lies across a line end. */
const ASTRAL = `# 📚 𠮷田的书

👩‍🔧 安装包在在服务器上，📦 请先下载(约需五分钟)，𠮷田会帮忙。

- 📖 用 \`𠮷(a)\` 启动 GitHu b 上的人工智
  能程序，𠮷田和和家人都在用。
`;
const ASTRAL_TEXT = `秋天的时候，𠮷田一家都到河边去看📷落叶，从桥上望过去，两岸的的树
都黄了。孩子们在树下追逐，老人坐在长椅上说话，卖糖的小贩推着车经
过，一边走一边摇铃铛(🔔)，𠮷田听见了。
`;
const toCrlf = (text: string): string => text.replaceAll('\n', '\r\n');
const DOCUMENTS: [name: string, text: string][] = [
  ['astral.md', ASTRAL],
  ['astral.txt', ASTRAL_TEXT],
  ['astral-crlf.md', toCrlf(ASTRAL)],
  ['astral-crlf.txt', toCrlf(ASTRAL_TEXT)],
  ['article.md', read('demo/article.md')],
  ['segmented.txt', read('demo/segmented.txt')],
  ['ocean.txt', read('test/documents/ocean.txt')],
];

/** A finding as the command line tells it in JSON. */
const told = (messages: readonly TextlintMessage[]): unknown => JSON.parse(JSON.stringify(messages));

async function printed(work: Workspace, args: readonly string[], input?: string): Promise<unknown> {
  return JSON.parse((await work.textlint(['-f', 'json', ...args], input)).stdout)[0].messages;
}

/** What a finding says was found, up to the end of its first line. */
const found = ({ message }: TextlintMessage): string => message.split(/ ->|⏎/)[0] ?? '';

describe.each(DOCUMENTS)('the extension of VS Code, in %s', (name, text) => {
  it('has the findings of the command line, at the same places', async () => {
    const work = await Workspace.make({ [name]: text });
    const code = await VsCode.open(work.folder);
    const messages = await code.lint(name, text);
    expect(told(messages)).toEqual(await printed(work, [name]));
    expect(messages.length).toBeGreaterThan(3);
  });

  it('underlines as much as was found', async () => {
    const work = await Workspace.make({ [name]: text });
    const code = await VsCode.open(work.folder);
    for (const message of await code.lint(name, text)) {
      expect(underlined(text, message)).toBe(found(message));
      expect(text.slice(...message.range).split(/\r?\n/)[0]).toBe(found(message));
    }
  });

  it('has after “Fix all” the text that --fix makes', async () => {
    const work = await Workspace.make({ [name]: text });
    const code = await VsCode.open(work.folder);
    const messages = await code.lint(name, text);
    const fixed = await work.fixed(name);
    expect(fixed).not.toBe(text);
    for (const kept of ['earlier', 'later'] as const) expect(edited(text, fixesOfAll(messages, kept))).toBe(fixed);
  });

  it('comes to that text by one fix after another as well', async () => {
    const work = await Workspace.make({ [name]: text });
    const code = await VsCode.open(work.folder);
    let now = text;
    for (let left = Number.POSITIVE_INFINITY; ; ) {
      const fixes = (await code.lint(name, now)).flatMap(({ fix }) => (fix ? [fix] : []));
      // Each fix takes away its own finding.
      expect(fixes.length).toBeLessThan(left);
      left = fixes.length;
      const [fix] = fixes;
      if (!fix) break;
      now = edited(now, [fix]);
    }
    expect(now).toBe(await work.fixed(name));
  });
});

it('lints what stands in the editor, not what was saved, and writes nothing', async () => {
  const saved = '安装包在服务器上。\n';
  const work = await Workspace.make({ 'a.md': saved });
  const code = await VsCode.open(work.folder);
  expect(await code.lint('a.md', saved)).toEqual([]);
  const typed = `请先下载(约需五分钟)。\n\n${saved.replace('在', '在在')}`;
  const messages = await code.lint('a.md', typed);
  expect(messages.map(found)).toEqual(['(', ')', '在在']);
  expect(told(messages)).toEqual(await printed(work, ['--stdin', '--stdin-filename', 'a.md'], typed));
  expect(await work.read('a.md')).toBe(saved);
});

it('leaves alone what .textlintignore lists', async () => {
  const work = await Workspace.make({ 'a.md': ASTRAL, '.textlintignore': 'a.md\n' });
  const code = await VsCode.open(work.folder);
  expect(await code.lint('a.md', ASTRAL)).toEqual([]);
  await writeFile(path.join(work.folder, 'b.md'), ASTRAL);
  expect(await code.lint('b.md', ASTRAL)).not.toEqual([]);
});
