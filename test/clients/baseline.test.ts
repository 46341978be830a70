import { describe, expect, it } from 'vitest';
import { recipe } from '../helpers/fences.ts';
import { CONFIG, Project } from './project.ts';

describe('the baseline of docs/ci.md', () => {
  it('lets an old document pass, and nothing new', async () => {
    const project = await Project.make({ '.textlintrc.json': CONFIG, 'docs/a.md': '馆里的的书可以外借。\n' });
    expect((await project.sh('npx textlint docs/')).status).toBe(1);
    await project.write('.textlintrc.json', recipe('docs/ci.md', '.textlintrc.json (baseline)'));
    const { status, stdout } = await project.sh(`set -e\n${recipe('docs/ci.md', 'baseline')}`);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    await project.write('docs/b.md', '馆员会会提醒您。\n');
    expect((await project.sh('npx textlint docs/')).status).toBe(1);
  });
});
