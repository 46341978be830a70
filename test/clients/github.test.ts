import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recipe } from '../helpers/fences.ts';
import { describeWith } from './client.ts';
import { CONFIG, Project } from './project.ts';

const WORKFLOWS = ['textlint.yml', 'code-scanning.yml', 'reviewdog.yml'].map((file) => `.github/workflows/${file}`);
const DOCUMENT = '# 借阅须知\n\n馆里的的书可以外借。\n';

/** The commands of a workflow's jobs, but for the installation. */
function commandsOf(workflow: string): string[] {
  const { jobs } = parse(workflow) as { jobs: Record<string, { steps: { run?: string }[] }> };
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));
  return commands.filter((command) => command !== 'npm ci');
}

describeWith(['git', 'actionlint'], (git, actionlint) => {
  it('has nothing to say about the workflows of docs/ci.md', async () => {
    const files = WORKFLOWS.map((file) => [file, recipe('docs/ci.md', file)] as const);
    const project = await Project.make(Object.fromEntries(files));
    await project.run(git, ['init']);
    expect(await project.run(actionlint, ['-no-color'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('the workflows of docs/ci.md', () => {
  it('annotate the changed lines on GitHub', async () => {
    const project = await Project.make({ '.textlintrc.json': CONFIG, 'docs/rules.md': DOCUMENT });
    const [command = ''] = commandsOf(recipe('docs/ci.md', '.github/workflows/textlint.yml'));
    const { status, stdout } = await project.sh(command);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=.*\/docs\/rules\.md,line=3,endLine=3,col=3,endColumn=5,title=.*的的 -> 的/m);
  });

  it('write a log for code scanning, and leave the verdict to it', async () => {
    const project = await Project.make({ '.textlintrc.json': CONFIG, 'docs/rules.md': DOCUMENT });
    const [command = ''] = commandsOf(recipe('docs/ci.md', '.github/workflows/code-scanning.yml'));
    expect(await project.sh(command)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(JSON.parse(await project.read('textlint.sarif')).runs[0].results).toHaveLength(1);
  });
});
