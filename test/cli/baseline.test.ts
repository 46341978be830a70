import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Project, withCommands } from '../clients/project.ts';

const FILTER = 'textlint-rule-preset-zh-quality/baseline';
const BASELINE = 'zh-quality-baseline.json';
const config = (filters: object = { [FILTER]: true }, rules: unknown = true): string =>
  JSON.stringify({ filters, rules: { 'preset-zh-quality': rules } });

const sh = (project: Project, line: string) => project.sh(line, withCommands());

/** A fault in each of three sentences, one of them over two lines. */
const RULES = '馆里的的书可以外借。请在三天之内归还图\n书，逾期不还的要付费。馆员会会提醒您。\n';
const NOTES = '读者可以在在阅览室里办理手续。\n';

/** A project with documents in `docs`, with the baseline on and written. */
async function adopted(files: Record<string, string> = { 'docs/rules.md': RULES, 'docs/notes.txt': NOTES }) {
  const project = await Project.make({ '.textlintrc.json': config(), ...files });
  const { status } = await sh(project, 'zh-quality baseline docs/');
  expect(status).toBe(0);
  return project;
}

/** What textlint reports, as `file line: found`. */
async function reported(project: Project, args = 'docs/'): Promise<string[]> {
  const { stdout, stderr } = await sh(project, `textlint -f unix ${args}`);
  expect(stderr).toBe('');
  const found = [...stdout.matchAll(/([\w.-]+):(\d+):\d+: (.*?) ->/g)].map(
    ([, file, line, text]) => `${file} ${line}: ${text}`,
  );
  return found.sort();
}

const accepted = async (project: Project): Promise<Record<string, Record<string, string[]>>> =>
  JSON.parse(await project.read(BASELINE)).accepted;

describe('zh-quality baseline', () => {
  it('accepts what textlint finds today, and says how to turn it on', async () => {
    const project = await Project.make({ '.textlintrc.json': config({}), 'docs/rules.md': RULES });
    expect((await sh(project, 'textlint docs/')).status).toBe(1);
    expect(await sh(project, 'zh-quality baseline docs/')).toEqual({
      status: 0,
      stdout: '',
      stderr: `已写基线文件 ${BASELINE}：3 处。\n在 .textlintrc.json 里启用它："filters": { "${FILTER}": true }\n`,
    });
    await project.write('.textlintrc.json', config());
    expect(await sh(project, 'textlint docs/')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('writes rules, files and hashes in order, and the same again', async () => {
    const project = await adopted();
    const text = await project.read(BASELINE);
    expect(text.replace(/\b[0-9a-f]{16}\b/g, 'hash')).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "accepted": {
          "zh-quality/no-broken-line-wrap": {
            "docs/rules.md": [
              "hash.2.hash"
            ]
          },
          "zh-quality/no-repeated-characters": {
            "docs/notes.txt": [
              "hash"
            ],
            "docs/rules.md": [
              "hash",
              "hash"
            ]
          }
        }
      }
      "
    `);
    await sh(project, 'zh-quality baseline docs/');
    expect(await project.read(BASELINE)).toBe(text);
  });

  it('keeps what it knows of files that were not looked at, unless they are gone', async () => {
    const project = await adopted({ 'docs/a.md': NOTES, 'docs/b.md': NOTES, 'docs/c.md': NOTES });
    await rm(path.join(project.folder, 'docs/b.md'));
    await project.write('docs/c.md', '读者可以在阅览室里办理手续。\n');
    await sh(project, 'zh-quality baseline docs/c.md');
    expect(Object.keys((await accepted(project))['zh-quality/no-repeated-characters'] ?? {})).toEqual(['docs/a.md']);
  });

  it('--check tells what was mended since, and --prune takes it out, without new findings', async () => {
    const project = await adopted();
    expect((await sh(project, 'zh-quality baseline --check docs/')).status).toBe(0);
    await project.write('docs/notes.txt', '读者可以在阅览室里办理手续。\n馆员会会提醒您。\n');
    expect(await sh(project, 'zh-quality baseline --check docs/')).toEqual({
      status: 1,
      stdout: '',
      stderr: '基线里有 1 处已经改正。用 npx zh-quality baseline --prune 删去。\n',
    });
    const { stderr } = await sh(project, 'zh-quality baseline --prune docs/');
    expect(stderr).toBe(`已写基线文件 ${BASELINE}：3 处，删去 1 处。\n`);
    expect(await reported(project)).toEqual(['notes.txt 2: 会会']);
  });

  it('says what is wrong with the configuration or the files', async () => {
    const project = await Project.make({ '.textlintrc.json': '{}', 'docs/a.md': NOTES });
    const fault = async () => (await sh(project, 'zh-quality baseline docs/')).stderr;
    expect(await fault()).toContain('textlint 的配置里没有规则');
    await project.write('.textlintrc.json', config({}, { 'no-repeated-characters': { allow: 3 } }));
    expect(await fault()).toMatch(
      /^zh-quality：textlint 没有检查完：.*规则 no-repeated-characters 的选项 allow 不正确/,
    );
    await project.write('.textlintrc.json', config());
    await project.write(BASELINE, 'not a baseline');
    expect(await fault()).toMatch(/^zh-quality：基线文件 .*zh-quality-baseline\.json 不是 JSON。/);
    expect((await sh(project, 'zh-quality baseline --prune none/')).stderr).toMatch(
      /^zh-quality：textlint 没有检查完：/,
    );
  });
});

describe('textlint with the baseline', () => {
  it('reports what is new, not what has moved', async () => {
    const project = await adopted();
    await project.write('docs/rules.md', `# 借阅须知\n\n我们很很欢迎您。\n\n${RULES}`);
    expect(await reported(project)).toEqual(['rules.md 3: 很很']);
  });

  it('reports all of a sentence that was changed, and a copy of an accepted one', async () => {
    const project = await adopted();
    await project.write('docs/rules.md', RULES.replace('可以外借', '都可以外借'));
    await project.write('docs/notes.txt', `${NOTES}${NOTES}`);
    expect(await reported(project)).toEqual(['notes.txt 2: 在在', 'rules.md 1: 的的']);
  });

  it('is the same for line ends of Windows, a byte order mark, and text that is not saved yet', async () => {
    const project = await adopted({ 'docs/rules.md': `\uFEFF${RULES}` });
    await project.write('docs/rules.md', `\uFEFF${RULES.replaceAll('\n', '\r\n')}`);
    expect(await reported(project)).toEqual([]);
    // As the extension of VS Code does it: the configuration of the folder, and the text of the window.
    const lint = `const { createLinter, loadTextlintrc } = require('textlint');
      loadTextlintrc({ configFilePath: '.textlintrc.json' })
        .then((descriptor) => createLinter({ descriptor }).lintText(
          '馆里的的书可以外借。他说说。馆员很很欢迎您。', require('node:path').resolve('docs/rules.md')))
        .then(({ messages }) => console.log(messages.map(({ message }) => message).join()));`;
    const { stdout } = await project.run(process.execPath, ['--eval', lint]);
    expect(stdout).toBe('很很 -> 很：重复的字\n');
  });

  it('leaves other filters at work, and what they ignore out of the file', async () => {
    const filters = { comments: true, [FILTER]: { path: 'lint/accepted.json' } };
    const ignored = '<!-- textlint-disable preset-zh-quality/no-repeated-characters -->\n\n馆员会会提醒您。\n';
    const project = await Project.make({ '.textlintrc.json': config(filters), 'docs/a.md': `${RULES}\n${ignored}` });
    await sh(project, 'zh-quality baseline docs/');
    expect(await reported(project)).toEqual([]);
    expect(JSON.parse(await project.read('lint/accepted.json')).accepted).toMatchObject({
      'zh-quality/no-repeated-characters': { '../docs/a.md': [expect.any(String), expect.any(String)] },
    });
  });

  it('names the file that is missing, unreadable or wrong, and an option that there is not', async () => {
    const project = await Project.make({ '.textlintrc.json': config(), 'docs/a.md': NOTES });
    const file = path.join(project.folder, BASELINE);
    const fault = async () => (await sh(project, 'textlint docs/')).stderr;
    expect(await fault()).toContain(`没有基线文件 ${file}。用 npx zh-quality baseline 写一份。`);
    await project.write(BASELINE, '{"version": 1, "accepted": {"zh-quality/x": {"docs/a.md": ["abc"]}}}');
    expect(await fault()).toContain(`基线文件 ${file} 格式有误（accepted.zh-quality/x.docs/a.md.0）。`);
    await rename(file, `${file}.old`);
    await project.write(path.join(BASELINE, 'a-folder.txt'), '');
    expect(await fault()).toContain(`读不了基线文件 ${file}：EISDIR`);
    await project.write('.textlintrc.json', config({ [FILTER]: { file: BASELINE } }));
    expect(await fault()).toContain(`过滤规则 ${FILTER} 没有选项 file；可用的选项：path`);
  });
});
