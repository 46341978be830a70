import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const shell = process.platform === 'win32';

// Sees which paragraphs there are.
const RULE = `module.exports = ({ Syntax, report, RuleError }) => ({
  [Syntax.Paragraph]: (node) => report(node, new RuleError(JSON.stringify(node.raw))),
});
`;

let project = '';

/** An empty project with textlint and an override, as the README tells users to have it. */
beforeAll(async () => {
  project = await realpath(await mkdtemp(path.join(tmpdir(), 'markdown-lezer-')));
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project], {
    cwd: root,
    shell,
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const { devDependencies } = JSON.parse(await readFile(path.join(root, '../../package.json'), 'utf8'));
  const manifest = {
    private: true,
    devDependencies: { textlint: devDependencies.textlint },
    overrides: { '@textlint/textlint-plugin-markdown': `file:./${filename}` },
  };
  await writeFile(path.join(project, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(project, 'paragraphs.js'), RULE);
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: project, shell });
}, 120_000);

afterAll(() => rm(project, { recursive: true, force: true }));

test('an override of npm puts this plugin in the place of the built-in one', async () => {
  const document = path.join(project, 'a.md');
  await writeFile(document, '> 第一行\n第二行\n');
  const program = path.join(project, 'node_modules/textlint/bin/textlint.js');
  const options = ['--rulesdir', project, '--format', 'json', document];
  const { stdout } = await run(process.execPath, [program, ...options], { cwd: project }).catch((error) => error);
  const [{ messages }] = JSON.parse(stdout);
  // textlint's own parser sees two.
  expect(messages.map(({ message }: { message: string }) => JSON.parse(message))).toEqual(['第一行\n第二行']);
});
