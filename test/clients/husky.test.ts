import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { recipe } from '../helpers/fences.ts';
import { root } from '../read-examples.ts';
import { describeWith } from './client.ts';
import { CONFIG, Project } from './project.ts';

const manifestIn = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

describeWith(['git', 'husky', 'lint-staged'], (_git, husky, lintStaged) => {
  /** The recipe with the versions of its programs that are known to work, and what is taken as installed. */
  const commands = recipe('docs/ci.md', 'husky').replace(
    'husky lint-staged',
    [
      `--prefer-offline --no-audit --no-fund ${inject('tarball')}`,
      `textlint@${manifestIn(root).devDependencies.textlint}`,
      `husky@${manifestIn(husky).version} lint-staged@${manifestIn(lintStaged).version}`,
    ].join(' '),
  );

  it('checks staged files only, and commits what was fixed', async () => {
    const project = await Project.make({
      'package.json': '{ "private": true }',
      '.gitignore': 'node_modules/\n',
      '.textlintrc.json': CONFIG,
      '.lintstagedrc.json': recipe('docs/ci.md', '.lintstagedrc.json'),
      'docs/a.md': '馆里的的书可以外借。\n',
      'docs/later.md': '馆员会会提醒您，，请留意。\n',
    });
    await project.sh('git init -b main');
    expect(await project.sh(commands)).toMatchObject({ status: 0 });

    expect(await project.sh('git add docs/a.md && git commit -m fixed')).toMatchObject({ status: 0 });
    expect((await project.sh('git show HEAD:docs/a.md')).stdout).toBe('馆里的书可以外借。\n');
    expect((await project.sh('git status --short docs')).stdout).toBe('?? docs/later.md\n');
    expect(await project.read('docs/later.md')).toBe('馆员会会提醒您，，请留意。\n');

    await project.write('docs/b.md', '馆里的书（见目录都可以外借。\n');
    const { status, stdout, stderr } = await project.sh('git add docs/b.md && git commit -m refused');
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('zh-quality/no-unmatched-pair');
    expect((await project.sh('git log --format=%s')).stdout).toBe('fixed\n');
  });
});
