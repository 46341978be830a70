import path from 'node:path';
import { expect, it } from 'vitest';
import { recipe } from '../helpers/fences.ts';
import { describeWith } from './client.ts';
import { CONFIG, Project } from './project.ts';

const OLD = '馆员会会提醒您。\n';

describeWith(['git', 'reviewdog'], (_git, reviewdog) => {
  it.each(['reviewdog', 'checkstyle'])('tells what is new against the branch main: %s', async (name) => {
    const project = await Project.make({ '.textlintrc.json': CONFIG, 'docs/rules.md': OLD });
    await project.sh('git init -b main && git add . && git commit -m old');
    await project.write('docs/rules.md', `${OLD}\n📖 馆里的的书可以外借。\n`);
    const PATH = [path.dirname(reviewdog), process.env['PATH']].join(path.delimiter);
    const { status, stdout } = await project.sh(recipe('docs/ci.md', name), { PATH });
    expect(status).toBe(1);
    expect(stdout).toMatch(/docs\/rules\.md:3:\d+:.*的的 -> 的：重复的字/);
    expect(stdout).not.toContain('会会');
  });
});
