import { expect, it } from 'vitest';
import { findingsIn, Workspace } from './textlint.ts';

/** One defect for each of four rules, in Markdown and in hard-wrapped text. */
const MARKDOWN = `# 安装

安装包在在服务器上，请先下载(约需五分钟)。

- 用 \`的的 (a)\` 启动 GitHu b 上的人工智
  能程序。
`;
const MARKDOWN_FIXED = `# 安装

安装包在服务器上，请先下载（约需五分钟）。

- 用 \`的的 (a)\` 启动 GitHub 上的人工智能程序。
`;
const MARKDOWN_FINDINGS = [
  'no-repeated-characters 3:4 在在 -> 在',
  'consistent-punctuation-width 3:15 ( -> （',
  'consistent-punctuation-width 3:21 ) -> ）',
  'consistent-terms 5:17 GitHu b -> GitHub',
  'no-broken-line-wrap 5:27 人工智⏎能 -> 人工智能',
];

const TEXT = `秋天的时候，城里的人都到河边去看落叶，从桥上望过去，两岸的的树
都黄了。孩子们在树下追逐，老人坐在长椅上说话，卖糖的小贩推着车经
过，一边走一边摇铃铛。
`;
const TEXT_FIXED = `秋天的时候，城里的人都到河边去看落叶，从桥上望过去，两岸的树
都黄了。孩子们在树下追逐，老人坐在长椅上说话，卖糖的小贩推着车
经过，一边走一边摇铃铛。
`;
const TEXT_FINDINGS = ['no-repeated-characters 1:29 的的 -> 的', 'no-broken-line-wrap 2:32 经⏎过 -> 经过'];

it('finds the defects of a Markdown file where they are, and fails', async () => {
  const work = await Workspace.make({ 'a.md': MARKDOWN });
  const { status, stdout } = await work.textlint(['-f', 'json', 'a.md']);
  expect(findingsIn(stdout)).toEqual(MARKDOWN_FINDINGS);
  expect(status).toBe(1);
});

it('finds the defects of a text file where they are, and fails', async () => {
  const work = await Workspace.make({ 'a.txt': TEXT });
  const { status, stdout } = await work.textlint(['-f', 'json', 'a.txt']);
  expect(findingsIn(stdout)).toEqual(TEXT_FINDINGS);
  expect(status).toBe(1);
});

it('says in every format what was found and what is expected', async () => {
  const work = await Workspace.make({ 'a.md': MARKDOWN });
  for (const format of ['stylish', 'unix', 'compact', 'github', 'checkstyle', 'junit'])
    expect((await work.textlint(['-f', format, 'a.md'])).stdout, format).toMatch(/在在 -(?:>|&gt;) 在：/);
});

it('says nothing of clean files, and succeeds', async () => {
  const work = await Workspace.make({ 'a.md': MARKDOWN_FIXED, 'a.txt': TEXT_FIXED, 'empty.md': '' });
  expect(await work.textlint(['a.md', 'a.txt', 'empty.md'])).toEqual({ status: 0, stdout: '', stderr: '' });
});

it.each([
  ['a.md', MARKDOWN, MARKDOWN_FIXED],
  ['a.txt', TEXT, TEXT_FIXED],
])('repairs %s with --fix, and a second --fix changes nothing', async (name, before, after) => {
  const work = await Workspace.make({ [name]: before });
  expect((await work.textlint(['--fix', name])).status).toBe(0);
  expect(await work.read(name)).toBe(after);
  expect(await work.fixed(name)).toBe(after);
  expect(await work.findings(name)).toEqual([]);
});

it('shows what --fix would do with --dry-run, without doing it', async () => {
  const work = await Workspace.make({ 'a.md': MARKDOWN });
  const { stdout } = await work.textlint(['--fix', '--dry-run', '-f', 'diff', '--no-color', 'a.md']);
  expect(stdout).toContain('+ 安装包在服务器上，请先下载（约需五分钟）。');
  expect(await work.read('a.md')).toBe(MARKDOWN);
});

it.each([
  ['a.md', MARKDOWN, MARKDOWN_FINDINGS],
  ['a.txt', TEXT, TEXT_FINDINGS],
])('reads standard input as %s', async (name, text, findings) => {
  const work = await Workspace.make();
  const { status, stdout } = await work.textlint(['-f', 'json', '--stdin', '--stdin-filename', name], text);
  expect(findingsIn(stdout)).toEqual(findings);
  expect(status).toBe(1);
});

it('takes a severity beside the options of a rule, and succeeds where nothing is an error', async () => {
  const work = await Workspace.make(
    { 'a.txt': TEXT },
    { 'no-repeated-characters': { severity: 'warning' }, 'no-broken-line-wrap': { severity: 'info' } },
  );
  const { status, stdout } = await work.textlint(['-f', 'json', 'a.txt']);
  const [{ messages }] = JSON.parse(stdout);
  expect(messages.map(({ severity }: { severity: number }) => severity)).toEqual([1, 3]);
  expect(status).toBe(0);
});

it('leaves out a rule that is off, and only that', async () => {
  const work = await Workspace.make({ 'a.md': MARKDOWN }, { 'consistent-punctuation-width': false });
  const others = MARKDOWN_FINDINGS.filter((finding) => !finding.startsWith('consistent-punctuation-width'));
  expect(await work.findings('a.md')).toEqual(others);
  expect(await work.fixed('a.md')).toBe(MARKDOWN_FIXED.replace('（约需五分钟）', '(约需五分钟)'));
});

it('runs where only the command line names it', async () => {
  const work = await Workspace.make({ 'a.md': MARKDOWN }, false);
  expect(await work.findings('a.md', ['--preset', 'zh-quality'])).toEqual(MARKDOWN_FINDINGS);
});

it('passes the options of a rule to it', async () => {
  const work = await Workspace.make({ 'a.md': MARKDOWN }, { 'no-repeated-characters': { allow: ['在在'] } });
  expect(await work.findings('a.md')).toEqual(MARKDOWN_FINDINGS.slice(1));
});

it('is silenced by comments that give a rule its full name', async () => {
  const commented = `<!-- textlint-disable preset-zh-quality/no-repeated-characters -->

安装包在在服务器上。

<!-- textlint-enable preset-zh-quality/no-repeated-characters -->

程序在在后台运行。
`;
  const work = await Workspace.make({ 'a.md': commented }, true, { filters: { comments: true } });
  expect(await work.findings('a.md')).toEqual(['no-repeated-characters 7:3 在在 -> 在']);
  expect(await work.fixed('a.md')).toBe(commented.replace('程序在在', '程序在'));
});

it.each([
  [
    'an unknown option',
    { 'no-repeated-characters': { maxLenght: 3 } },
    /规则 no-repeated-characters 没有选项 maxLenght；可用的选项：maxLength、except、allow、suggestions、severity/,
  ],
  [
    'a value of the wrong type',
    { 'no-repeated-characters': { suggestions: 'yes' } },
    /规则 no-repeated-characters 的选项 suggestions 不正确：给出的是 "yes"，应为 true 或 false/,
  ],
  [
    'a value that is not one of those allowed',
    { 'consistent-punctuation-width': { brackets: 'wide' } },
    /规则 consistent-punctuation-width 的选项 brackets 不正确：给出的是 "wide"，应为 .*"full".*"half"/,
  ],
  [
    'a pattern that does not compile',
    { 'consistent-terms': { allow: ['人工', '/(/'] } },
    /规则 consistent-terms 的选项 allow\[1\] 不正确：给出的是 "\/\(\/"，应为 词语或有效的 \/正则表达式\//,
  ],
])('fails and says which option of which rule is wrong: %s', async (_, rules, message) => {
  const work = await Workspace.make({ 'a.md': MARKDOWN }, rules);
  for (const args of [['a.md'], ['-f', 'json', 'a.md'], ['--fix', 'a.md']]) {
    const { status, stdout, stderr } = await work.textlint(args);
    expect(stdout + stderr).toMatch(message);
    expect(status).not.toBe(0);
  }
  expect(await work.read('a.md')).toBe(MARKDOWN);
});

const toCrlf = (text: string): string => text.replaceAll('\n', '\r\n');

it.each([
  ['a.md', MARKDOWN, MARKDOWN_FIXED, MARKDOWN_FINDINGS],
  ['a.txt', TEXT, TEXT_FIXED, TEXT_FINDINGS],
])('finds and repairs the same with CRLF line ends in %s, and keeps them', async (name, before, after, findings) => {
  const work = await Workspace.make({ [name]: toCrlf(before) });
  expect(await work.findings(name)).toEqual(findings);
  expect(await work.fixed(name)).toBe(toCrlf(after));
});

it.each([
  ['a.md', MARKDOWN, MARKDOWN_FIXED, MARKDOWN_FINDINGS],
  ['a.txt', TEXT, TEXT_FIXED, TEXT_FINDINGS],
])(
  'finds and repairs the same behind a byte order mark in %s, which textlint drops',
  async (name, before, after, findings) => {
    const work = await Workspace.make({ [name]: `\ufeff${before}` });
    expect(await work.findings(name)).toEqual(findings);
    expect(await work.fixed(name)).toBe(after);
  },
);
