import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { Workspace, zhQuality } from './textlint.ts';

/** Documents as lines of JSON, one in three with a defect. */
const records = (count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    JSON.stringify({ id: i, text: i % 3 === 1 ? `第 ${i} 本书在在书架上。` : `第 ${i} 本书在书架上。` }),
  );
const asLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

describe('zh-quality stream', () => {
  it('gives the findings of each document in order, with the other fields', async () => {
    const work = await Workspace.make();
    const { status, stdout, stderr } = await work.zhQuality(['stream'], asLines(records(4)));
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    expect(lines.map(({ messages }) => messages.map(({ message }: { message: string }) => message))).toEqual([
      [],
      ['在在 -> 在：重复的字'],
      [],
      [],
    ]);
    expect(lines.some((line) => 'text' in line)).toBe(false);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('mends documents with --fix, and leaves what else is in a line as it is written', async () => {
    const work = await Workspace.make();
    const input = [
      '{ "id": 12345678901234567890, "meta": {"text": "在在"}, "text": "书在在书架上。", "n": 1.0 }\r',
      '{"text":"\\u4e66\\u5728\\u4e66\\u67b6\\u4e0a\\u3002"}',
      '{"text":"书\\"在在\\\\"，"text":1,"text":"书在在书架上，不在桌上。"}'.replace('，"', ',"'),
      '',
      '{"tags":["text","a:b"],"text":"好。"}',
    ];
    const output = [...input];
    output[0] = output[0]?.replace('书在在', '书在') ?? '';
    output[2] = output[2]?.replace('书在在', '书在') ?? '';
    const { status, stdout } = await work.zhQuality(['stream', '--fix'], `\uFEFF${asLines(input)}`);
    expect(stdout).toBe(`\uFEFF${asLines(output)}`);
    expect(status).toBe(0);
  });

  it('is an option as well', async () => {
    const work = await Workspace.make();
    expect((await work.zhQuality(['--stream', '--fix'], '{"text":"书在在书架上。"}\n')).stdout).toBe(
      '{"text":"书在书架上。"}\n',
    );
  });

  it('takes the name of the field and the kind of text', async () => {
    const work = await Workspace.make();
    // Four spaces make code of it in Markdown.
    const line = JSON.stringify({ body: '书在在书架上。\n\n    书在在书架上。', text: '书在在书架上。' });
    const fixed = (...args: string[]) => work.zhQuality(['stream', '--fix', '--field', 'body', ...args], line);
    expect(JSON.parse((await fixed('--ext', '.md')).stdout)).toEqual({
      body: '书在书架上。\n\n    书在在书架上。',
      text: '书在在书架上。',
    });
    expect(JSON.parse((await fixed()).stdout).body).toBe('书在书架上。\n\n    书在书架上。');
  });

  it('takes documents as lines, or with NUL characters between them', async () => {
    const work = await Workspace.make();
    const lines = await work.zhQuality(['stream', '--fix', '--input', 'lines'], '书在在书架上。\n\n书在桌上。');
    expect(lines).toEqual({ status: 0, stdout: '书在书架上。\n\n书在桌上。\n', stderr: '' });
    const nul = await work.zhQuality(['stream', '--fix', '--input', 'nul'], '书\n在在书架上。\0书在\n桌上。\n\0');
    expect(nul.stdout).toBe('书\n在书架上。\0书在\n桌上。\n\0');
    const found = await work.zhQuality(['stream', '--input', 'nul'], '书在在书架上。\0书在桌上。\0');
    expect(found.stdout.split('\n').map((line) => line && JSON.parse(line).messages.length)).toEqual([1, 0, '']);
  });

  it('tells of bad documents by their number, goes on, and fails in the end', async () => {
    const work = await Workspace.make();
    const input = Buffer.concat([
      Buffer.from('{"text":"书在在书架上。"}\nnothing\n[]\n{"texts":""}\n{"text":'),
      Buffer.from([0x22, 0xd6, 0xd0, 0x22, 0x7d, 0x0a]),
      Buffer.from('{"text":"书在在书架上。"}\n'),
    ]);
    const lint = await work.zhQuality(['stream'], input);
    expect(lint.status).toBe(1);
    expect(lint.stderr).toBe(
      '第 2 行：不是 JSON\n第 3 行：不是 JSON 对象\n第 4 行：没有文本字段 text\n第 5 行：不是 UTF-8 编码\n',
    );
    const lines = lint.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.error ?? line.messages.length)).toEqual([
      1,
      '不是 JSON',
      '不是 JSON 对象',
      '没有文本字段 text',
      '不是 UTF-8 编码',
      1,
    ]);
    const child = spawn(process.execPath, [zhQuality, 'stream', '--fix'], { cwd: work.folder });
    child.stdin.end(input);
    const bytes = await buffer(child.stdout);
    // latin1: byte by byte.
    const expected = input
      .toString('latin1')
      .replaceAll(Buffer.from('在在').toString('latin1'), Buffer.from('在').toString('latin1'));
    expect(bytes.toString('latin1')).toBe(expected);
  });

  it('gives the same in threads', async () => {
    const work = await Workspace.make();
    const input = asLines([...records(1500), 'nothing', ...records(1500)]);
    const one = await work.zhQuality(['stream', '--fix'], input);
    expect(await work.zhQuality(['stream', '--fix', '--jobs', '3'], input)).toEqual(one);
    expect(one).toMatchObject({ status: 1, stderr: '第 1501 行：不是 JSON\n' });
    expect(one.stdout).toBe(input.replaceAll('在在', '在'));
  });

  it.each([1, 2])('reads no more than is taken from it, with %i threads', async (jobs) => {
    const idle = 'module.exports = () => ({});\n';
    const work = await Workspace.make({ 'rules/idle.js': idle }, false);
    const args = [zhQuality, 'stream', '--fix', '--rulesdir', 'rules', '--jobs', String(jobs)];
    const child = spawn(process.execPath, args, { cwd: work.folder });
    const line = `${JSON.stringify({ text: '书在书架上。'.repeat(2000) })}\n`;
    const wanted = 1000;
    let written = 0;
    const writing = (async () => {
      for (; written < wanted; written++) if (!child.stdin.write(line)) await once(child.stdin, 'drain');
      child.stdin.end();
    })();
    // Until it stands still, since nobody reads what it writes.
    for (let last = -1; last !== written || written === 0; await new Promise((wait) => setTimeout(wait, 3000)))
      last = written;
    expect(written).toBeLessThan(wanted / 2);
    const [bytes] = await Promise.all([buffer(child.stdout), writing]);
    expect(bytes.toString()).toBe(line.repeat(wanted));
  });

  it.each([
    [['--input', 'xml'], '--input 应为 json、lines 或 nul'],
    [['--input', 'nul', '--field', 'a'], '--field 只能和 --input json 一起使用'],
    [['--ext', '.rst'], '--ext .rst 的格式没有插件能读'],
    [['a.md'], 'stream 只读标准输入'],
  ])('%j ends with status 2 and says why', async (args, said) => {
    const work = await Workspace.make();
    expect(await work.zhQuality(['stream', ...args])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(said),
    });
  });
});

const parallel = spawnSync('parallel', ['--version']).stdout?.toString().startsWith('GNU parallel');
if (!parallel) console.warn('GNU parallel is not installed: how it runs the command is not tested.');

describe.skipIf(!parallel)('in GNU parallel', () => {
  it.each([
    ['two jobs', ['-j2']],
    ['two hosts', ['-S', '1/:,1/:']],
  ])('%s give what one run gives, in order', async (_, hosts) => {
    const work = await Workspace.make();
    const input = asLines(records(600));
    const command = [process.execPath, zhQuality, 'stream', '--fix'];
    const args = ['--will-cite', '--pipe', '--keep-order', '--block', '8k', ...hosts, ...command];
    const output = await new Promise((resolve) => {
      // Each user of it is asked once to cite it, in a home that is not ours to write to.
      const env = { ...process.env, HOME: path.join(work.folder, 'home') };
      execFile('parallel', args, { cwd: work.folder, env }, (error, stdout) => resolve(error ?? stdout)).stdin?.end(
        input,
      );
    });
    expect(output).toBe(input.replaceAll('在在', '在'));
    expect(output).toBe((await work.zhQuality(['stream', '--fix'], input)).stdout);
  });
});
