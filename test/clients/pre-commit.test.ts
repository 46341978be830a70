import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { recipe } from '../helpers/fences.ts';
import { root } from '../read-examples.ts';
import { describeWith } from './client.ts';
import { CONFIG, Project } from './project.ts';

const HOOKS = '.pre-commit-hooks.yaml';
const FILE = '.pre-commit-config.yaml';

describeWith(['git', 'pre-commit'], (git, preCommit) => {
  const PATH = [path.dirname(preCommit), process.env['PATH']].join(path.delimiter);

  it('runs the textlint of a project: fixes, and stops a commit for what is left', async () => {
    const hooks = await Project.make({ [HOOKS]: readFileSync(path.join(root, HOOKS), 'utf8') });
    await hooks.sh('git init -b main && git add . && git commit -m hooks && git tag v0.1.0');
    const project = await Project.make({
      '.textlintrc.json': CONFIG,
      [FILE]: recipe('docs/ci.md', FILE).replace('ADDRESS-OF-THIS-REPOSITORY', hooks.folder),
      'docs/a.md': '馆里的的书可以外借。\n',
    });
    const env = { PATH, PRE_COMMIT_HOME: path.join(project.folder, '.cache') };
    const commit = () => project.sh('git add docs .pre-commit-config.yaml && git commit -m documents', env);
    await project.sh('git init -b main && pre-commit install', env);

    const first = await commit();
    expect(first.status).toBe(1);
    expect(first.stderr).toMatch(/textlint --fix.*Failed[\s\S]*files were modified by this hook/);
    expect(await project.read('docs/a.md')).toBe('馆里的书可以外借。\n');
    expect(await commit()).toMatchObject({ status: 0 });

    await project.write('docs/b.md', '馆里的书（见目录都可以外借。\n');
    const second = await commit();
    expect(second.status).toBe(1);
    expect(second.stderr).toContain('zh-quality/no-unmatched-pair');
    expect((await project.run(git, ['log', '--format=%s', '--name-only'])).stdout).not.toContain('docs/b.md');
  });

  it('installs both packages in a project without package.json', async () => {
    const packed = recipe('docs/ci.md', `${FILE} (without package.json)`).replace(
      /textlint-rule-preset-zh-quality@[\d.]+/,
      inject('tarball'),
    );
    const project = await Project.make({ '.textlintrc.json': CONFIG, [FILE]: packed, 'a.txt': '馆里的的书。\n' });
    const env = { PATH, PRE_COMMIT_HOME: path.join(project.folder, '.cache') };
    await project.sh('git init -b main && git add a.txt');
    const { status, stdout } = await project.sh('pre-commit run --all-files', env);
    expect(stdout).toContain('的的 -> 的：重复的字');
    expect(status).toBe(1);
  });
});
