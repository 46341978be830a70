import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, it } from 'vitest';
import { rules } from '../../rules/index.ts';

const NAME = 'textlint-rule-preset-zh-quality';
const consumer = inject('consumer');
const installed = path.join(consumer, 'node_modules', NAME);
const manifest = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8'));
const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name: string): string => path.join(root, 'node_modules/.bin', name);

/** Runs a program in the consumer's folder and gives what it prints as JSON. */
async function evaluate(code: string, type: 'commonjs' | 'module'): Promise<Record<string, unknown>> {
  const { stdout } = await run(process.execPath, [`--input-type=${type}`, '--eval', code], { cwd: consumer });
  return JSON.parse(stdout);
}

describe('the packed package', () => {
  it('has nothing that publint objects to', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('has types that are right for every way to resolve and load it', async () => {
    const { stdout } = await run(bin('attw'), ['--format', 'json', inject('tarball')]).catch((error) => error);
    const { analysis, problems = {} } = JSON.parse(stdout);
    expect(problems).toEqual({});
    expect(Object.keys(analysis.entrypoints)).toEqual(Object.keys(manifest.exports));
  });

  it('holds only what is needed to run and to read', async () => {
    const { stdout } = await run('tar', ['-tzf', inject('tarball')]);
    const files = stdout.trim().split('\n');
    const allowed =
      /^package\/(?:dist\/(?:[\w.-]+\.(?:mjs|cjs|d\.mts|d\.cts)|dictionary\.bin|LICENSES\.txt)|rules\/[\w-]+\/README\.md|[\w.-]+\.(?:md|json)|LICENSE)$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    for (const file of ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'schema.json', 'dist/index.cjs'])
      expect(files).toContain(`package/${file}`);
    for (const { definition } of rules) expect(files).toContain(`package/rules/${definition.id}/README.md`);
  });

  it('has the licences of what is built into it', async () => {
    const folders = ['src', 'rules', 'plugins/markdown/src'].map((folder) => path.join(root, folder));
    const names = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
    const files = names.flatMap((inside, i) => inside.map((name) => path.join(folders[i] ?? '', name)));
    const sources = await Promise.all(
      files.filter((file) => file.endsWith('.ts')).map((file) => readFile(file, 'utf8')),
    );
    const imports = sources.join('\n').matchAll(/^import (?!type\b).* from '([^.:']+)';$/gm);
    const builtIn = new Set([...imports].flatMap(([, name = '']) => (name in manifest.dependencies ? [] : name)));
    expect([...builtIn].sort()).toEqual(['@lezer/markdown', 'valibot']);
    const licences = await readFile(path.join(installed, 'dist/LICENSES.txt'), 'utf8');
    for (const name of builtIn) expect(licences).toMatch(new RegExp(`^${name}\\n\\n.*MIT`, 'ms'));
  });

  it('brings every module that its code asks for', async () => {
    for (const type of ['.cjs', '.mjs']) {
      const files = (await readdir(path.join(installed, 'dist'))).filter((file) => file.endsWith(type));
      const codes = await Promise.all(files.map((file) => readFile(path.join(installed, 'dist', file), 'utf8')));
      const code = codes.join('\n');
      const asked = [...code.matchAll(/(?:from ?|require\(|load\$?\d*\()(["'`])([^"'`.]+)\1/g)].map(
        ([, , id = '']) => id,
      );
      const packages = asked.filter((id) => !id.startsWith('node:') && id !== 'url');
      expect(packages).toContain('yaml');
      for (const id of packages) expect(Object.keys(manifest.dependencies)).toContain(id);
    }
  });
});

const SHAPE = `console.log(JSON.stringify({
  keys: Object.keys(preset).sort(),
  rules: Object.keys(preset.rules),
  kinds: [...new Set(Object.values(preset.rules).flatMap((rule) => Object.entries(rule).map(([key, f]) => key + ' ' + typeof f)))],
  config: preset.rulesConfig,
}))`;
const ids = rules.map(({ definition }) => definition.id);
const expected = {
  keys: ['rules', 'rulesConfig'],
  rules: ids,
  kinds: ['linter function', 'fixer function'],
  config: Object.fromEntries(ids.map((id) => [id, true])),
};

describe('loading it', () => {
  it('gives the preset itself by require', async () => {
    expect(await evaluate(`const preset = require('${NAME}'); ${SHAPE}`, 'commonjs')).toEqual(expected);
  });

  it('gives the preset as the default of import', async () => {
    expect(await evaluate(`import preset from '${NAME}'; ${SHAPE}`, 'module')).toEqual(expected);
    expect(await evaluate(`const { default: preset } = await import('${NAME}'); ${SHAPE}`, 'module')).toEqual(expected);
  });

  it('does not load the dictionary until a candidate needs it', async () => {
    const code = (text: string) => `
      const fs = require('node:fs');
      const { readFileSync } = fs;
      let dictionary = false;
      fs.readFileSync = (...args) => {
        dictionary ||= String(args[0]).endsWith('dictionary.bin');
        return readFileSync(...args);
      };
      const { TextlintKernel } = require('@textlint/kernel');
      const preset = require('${NAME}');
      const plugin = require('@textlint/textlint-plugin-text').default;
      new TextlintKernel().lintText(${JSON.stringify(text)}, {
        ext: '.txt',
        plugins: [{ pluginId: 'text', plugin }],
        rules: Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: true })),
      }).then(({ messages }) => console.log(JSON.stringify({
        messages: messages.length, dictionary,
      })));`;
    const clean = '这份文档介绍安装的步骤。\n\n先下载安装包，再按提示完成设置（约需五分钟）。\n';
    expect(await evaluate(code(clean), 'commonjs')).toEqual({ messages: 0, dictionary: false });
    const faulty = '这份文档介绍安装的的步骤，他在在办公室里写完了它。\n';
    expect(await evaluate(code(faulty), 'commonjs')).toMatchObject({ dictionary: true });
  });
});

describe('its types', () => {
  const rule = "import type { TextlintRuleModule } from '@textlint/types';\n";
  const use =
    'const all: TextlintRuleModule[] = Object.values(preset.rules);\nconst on: boolean[] = Object.values(preset.rulesConfig);\nexport = [all, on];\n';
  const sources = {
    'consumer.cts': `${rule}import preset = require('${NAME}');\n${use}`,
    'consumer.mts': `${rule}import preset from '${NAME}';\n${use.replace('export =', 'export default')}`,
  };

  it('agree with what textlint takes, by require and by import', async () => {
    const folder = path.join(consumer, 'types');
    await mkdir(folder);
    for (const [name, source] of Object.entries(sources)) await writeFile(path.join(folder, name), source);
    const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: [] };
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const { stdout } = await run(bin('tsc'), ['--project', folder]).catch((error) => error);
    expect(stdout).toBe('');
  });
});
