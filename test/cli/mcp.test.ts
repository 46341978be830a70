import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { TextlintMessage } from '@textlint/types';
import { expect, it } from 'vitest';
import { recipe } from '../helpers/fences.ts';
import { Workspace } from './textlint.ts';
import { edited } from './vscode.ts';

// What a coding assistant gets from `textlint --mcp`, set up as docs/editors.md says, by a client that checks every answer
// against the schema that the server declares for it.

const { mcpServers } = JSON.parse(recipe('docs/editors.md', '.mcp.json')) as {
  mcpServers: { textlint: { command: string; args: string[] } };
};

const TEXT = `# 📚 安装

安装包在在服务器上，请先下载(约需五分钟)，《红楼梦已附上。

- 用 \`的的 (a)\` 启动 GitHu b 上的人工智
  能程序。
`;

/** Starts the server in a workspace, asks for something, and stops it. */
async function ask<T>({ folder }: Workspace, question: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ name: 'zh-quality-test', version: '1.0.0' });
  await client.connect(new StdioClientTransport({ ...mcpServers.textlint, cwd: folder, stderr: 'ignore' }));
  try {
    // From here on the client knows the schemas.
    await client.listTools();
    return await question(client);
  } finally {
    await client.close();
  }
}

it('gives a client that checks schemas the findings of the command line, in a file and in a text', async () => {
  const work = await Workspace.make({ 'a.md': TEXT });
  const [{ messages }] = JSON.parse((await work.textlint(['-f', 'json', 'a.md'])).stdout);
  await ask(work, async (client) => {
    const file = await client.callTool({ name: 'lintFile', arguments: { filePaths: ['a.md'] } });
    expect(file.structuredContent).toMatchObject({ results: [{ messages }], isError: false });
    const text = await client.callTool({ name: 'lintText', arguments: { text: TEXT, stdinFilename: 'a.md' } });
    expect(text.structuredContent).toMatchObject({ messages, isError: false });
  });
});

it('gives fixes that make of a file what --fix makes of it, applied from the last to the first', async () => {
  const work = await Workspace.make({ 'a.md': TEXT });
  const messages = await ask(work, async (client) => {
    const { structuredContent } = await client.callTool({ name: 'lintFile', arguments: { filePaths: ['a.md'] } });
    return (structuredContent as { results: [{ messages: TextlintMessage[] }] }).results[0].messages;
  });
  const fixes = messages.flatMap(({ fix }) => (fix ? [fix] : []));
  expect(edited(TEXT, fixes)).toBe(await work.fixed('a.md'));
});

it('says what is wrong with an option', async () => {
  const work = await Workspace.make({ 'a.md': TEXT }, { 'no-broken-line-wrap': { fix: 'joined' } });
  const answer = await ask(work, (client) => client.callTool({ name: 'lintFile', arguments: { filePaths: ['a.md'] } }));
  expect(answer.isError).toBe(true);
  expect(JSON.stringify(answer.structuredContent)).toContain('no-broken-line-wrap 的选项 fix 不正确');
});

// When this fails, textlint has mended its schemas, and docs/editors.md need no longer warn of these tools.
it.each([
  ['getLintFixedFileContent', { filePaths: ['a.md'] }],
  ['getLintFixedTextContent', { text: TEXT, stdinFilename: 'a.md' }],
])('cannot make textlint answer %s as its schema says', async (name, args) => {
  const work = await Workspace.make({ 'a.md': TEXT }, undefined, { rules: {} });
  await expect(ask(work, (client) => client.callTool({ name, arguments: args }))).rejects.toThrow(
    /must NOT have additional properties/,
  );
});
