import { describe, expect, it } from 'vitest';
import { recipe } from '../helpers/fences.ts';
import { describeWith } from './client.ts';
import { CONFIG, Project } from './project.ts';

const adopting = (name: string): string => recipe('docs/adopting.md', name);

const OLD = '馆里的的书可以外借，逾期不还的要付费,请留意。馆员会会提醒您。\n';

describeWith(['git'], () => {
  it('docs/adopting.md: measures, accepts, fixes one rule and shows what changed', async () => {
    const project = await Project.make({ '.textlintrc.json': CONFIG, 'docs/old.md': OLD });
    await project.sh('git init -b main && git add . && git commit -m old');
    expect((await project.sh(adopting('measure'))).stdout.replaceAll(/^ +/gm, '')).toBe(
      '2 zh-quality/no-repeated-characters\n1 zh-quality/consistent-punctuation-width\n',
    );

    await project.write('.textlintrc.json', adopting('.textlintrc.json'));
    await project.sh(adopting('baseline'));
    expect(await project.sh('npx textlint docs/')).toMatchObject({ status: 0, stdout: '' });

    await project.sh(adopting('one rule'));
    const review = await project.sh(adopting('review'), { LC_ALL: 'C.UTF-8' });
    expect(review.stdout).toContain('馆里的[-的-]书可以外借，逾期不还的要付费,请留意。');
    expect((await project.sh('npx textlint docs/')).stdout).toContain('consistent-punctuation-width');
    expect(await project.sh(`set -e\n${adopting('renew')}`)).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('what is meant so, by docs/adopting.md', () => {
  const textlint = (project: Project) => project.sh('npx textlint docs/');

  it('is left alone by a comment, with the baseline beside it', async () => {
    const name = 'docs/quoted.md';
    const config = adopting('.textlintrc.json (comments)');
    const project = await Project.make({ '.textlintrc.json': config, [name]: adopting(name) });
    await project.sh(adopting('baseline'));
    expect(await textlint(project)).toMatchObject({ status: 0, stdout: '' });
    await project.write(name, adopting(name).replaceAll(/<!--.*-->/g, ''));
    expect(await textlint(project)).toMatchObject({ status: 1 });
  });

  it('is left alone by a file, and by `allow`', async () => {
    const project = await Project.make({
      '.textlintrc.json': adopting('.textlintrc.json (allow)'),
      '.textlintignore': adopting('.textlintignore'),
      'docs/a.md': '馆里的的确确有这本书。\n\n哈哈哈哈哈，他说。\n',
      'docs/generated/b.md': OLD,
    });
    expect(await textlint(project)).toMatchObject({ status: 0, stdout: '' });
    await project.write('docs/a.md', '馆里的的书。\n');
    expect((await textlint(project)).stdout).toMatch(/✖ 1 problem /);
  });
});
