import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const shell = process.platform === 'win32';

// Sees which paragraphs there are.
const RULE = `module.exports = ({ Syntax, report, RuleError }) => ({
  [Syntax.Paragraph]: (node) => report(node, new RuleError(JSON.stringify(node.raw))),
});
`;

const projects: string[] = [];
afterAll(() => Promise.all(projects.map((project) => rm(project, { recursive: true, force: true }))));

/** An empty project with textlint and the packed plugin, as the README tells users to have it. */
async function projectWith(more: (plugin: string) => Record<string, Record<string, string>>): Promise<string> {
  const project = await realpath(await mkdtemp(path.join(tmpdir(), 'markdown-lezer-')));
  projects.push(project);
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project], {
    cwd: root,
    shell,
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const { devDependencies } = JSON.parse(await readFile(path.join(root, '../../package.json'), 'utf8'));
  const manifest = {
    private: true,
    dependencies: { textlint: devDependencies.textlint },
    ...more(`file:./${filename}`),
  };
  await writeFile(path.join(project, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(project, 'paragraphs.js'), RULE);
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: project, shell });
  return project;
}

/** The paragraphs that textlint sees in a quotation with a line that continues it lazily. */
async function paragraphs(project: string, ...args: string[]): Promise<string[]> {
  const document = path.join(project, 'a.md');
  await writeFile(document, '> 第一行\n第二行\n');
  const program = path.join(project, 'node_modules/textlint/bin/textlint.js');
  const options = [...args, '--rulesdir', project, '--format', 'json', document];
  const { stdout } = await run(process.execPath, [program, ...options], { cwd: project }).catch((error) => error);
  const [{ messages }] = JSON.parse(stdout);
  return messages.map(({ message }: { message: string }) => JSON.parse(message));
}

// textlint's own parser sees two.
const OURS = ['第一行\n第二行'];
const THEIRS = ['第一行', '第二行'];

test('an override of npm puts this plugin in the place of the built-in one', async () => {
  const project = await projectWith((plugin) => ({ overrides: { '@textlint/textlint-plugin-markdown': plugin } }));
  expect(await paragraphs(project)).toEqual(OURS);
});

test('a plugin that the command line names is asked before the built-in one, one of the configuration after it', async () => {
  const project = await projectWith((plugin) => ({ devDependencies: { 'textlint-plugin-markdown-lezer': plugin } }));
  expect(await paragraphs(project, '--plugin', 'markdown-lezer')).toEqual(OURS);
  await writeFile(path.join(project, '.textlintrc.json'), JSON.stringify({ plugins: ['markdown-lezer'] }));
  expect(await paragraphs(project)).toEqual(THEIRS);
});
