import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { recipe } from '../helpers/fences.ts';
import { describeWith } from './client.ts';
import { CONFIG, Project } from './project.ts';

describeWith(['junitparser'], (junitparser) => {
  it('reads the report that the job of docs/ci.md keeps', async () => {
    const project = await Project.make({
      '.textlintrc.json': CONFIG,
      'docs/a.md': '馆里的的书，<b>“书”</b> & 目录。\n',
    });
    const [install, check = ''] = parse(recipe('docs/ci.md', '.gitlab-ci.yml')).textlint.script;
    expect(install).toBe('npm ci');
    expect((await project.sh(check)).status).toBe(1);
    expect(await project.run(junitparser, ['verify', 'textlint.xml'])).toMatchObject({ status: 1, stderr: '' });
    expect(await project.read('textlint.xml')).toContain('zh-quality/no-repeated-characters');

    await project.write('docs/a.md', '馆里的书。\n');
    expect((await project.sh(check)).status).toBe(0);
    expect(await project.run(junitparser, ['verify', 'textlint.xml'])).toMatchObject({ status: 0, stderr: '' });
  });
});
