import { spawn } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { recipe } from '../helpers/fences.ts';
import { describeWith } from './client.ts';
import { CONFIG, Project } from './project.ts';

// A language server set up as docs/editors.md says, asked by a client of our own in the place of an editor.

interface Position {
  readonly line: number;
  readonly character: number;
}
interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
  readonly severity: number;
}

const SAVED = '# 安装\n';
const TYPED = `# 📚 安装

𠮷田的安装包在在服务器上，📦 请先下载(约需五分钟)。
`;
const FIXED = TYPED.replace('在在', '在').replace('(约需五分钟)', '（约需五分钟）');

describeWith(['diagnostic-languageserver'], (server) => {
  it.each([
    ['a.md', 'markdown', '\n'],
    ['a.txt', 'plaintext', '\n'],
    ['a.md', 'markdown', '\r\n'],
  ])(
    'finds in the unsaved text of %s what is there, and repairs it as formatting (%s, %j)',
    async (name, languageId, lineEnd) => {
      const project = await Project.make({
        [name]: SAVED,
        '.textlintrc.json': CONFIG,
      });
      await symlink(path.join(inject('consumer'), 'node_modules'), path.join(project.folder, 'node_modules'));
      const text = TYPED.replaceAll('\n', lineEnd);
      const uri = pathToFileURL(path.join(project.folder, name)).href;

      const process = spawn(server, ['--stdio'], { cwd: project.folder, stdio: ['pipe', 'pipe', 'inherit'] });
      const connection = createMessageConnection(
        new StreamMessageReader(process.stdout),
        new StreamMessageWriter(process.stdin),
      );
      const published = new Promise<{ diagnostics: Diagnostic[] }>((resolve) => {
        connection.onNotification('textDocument/publishDiagnostics', resolve);
      });
      connection.listen();
      const initializationOptions = JSON.parse(recipe('docs/editors.md', 'initializationOptions'));
      await connection.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
        initializationOptions,
      });
      await connection.sendNotification('initialized', {});
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });

      const { diagnostics } = await published;
      const lines = text.split(lineEnd);
      const drawn = ({ range: { start, end } }: Diagnostic) => lines[start.line]?.slice(start.character, end.character);
      expect(diagnostics.map((each) => [drawn(each), each.message, each.severity])).toEqual([
        ['在在', '在在 -> 在：重复的字', 1],
        ['(', '( -> （：中文使用全角括号', 1],
        [')', ') -> ）：中文使用全角括号', 1],
      ]);

      const options = { tabSize: 2, insertSpaces: true };
      const edits = await connection.sendRequest('textDocument/formatting', { textDocument: { uri }, options });
      expect(edits).toEqual([expect.objectContaining({ newText: FIXED.replaceAll('\n', lineEnd) })]);
      expect(await project.read(name)).toBe(SAVED);

      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  );
});
