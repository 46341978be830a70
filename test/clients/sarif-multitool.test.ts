import path from 'node:path';
import { expect, it } from 'vitest';
import { describeWith } from './client.ts';
import { Project } from './project.ts';

describeWith(['sarif-multitool'], (multitool) => {
  it('finds a log valid by the schema, the specification and what code scanning of GitHub takes', async () => {
    const project = await Project.make({
      'docs/借阅须知.md': '馆里的的书可以外借，逾期不还的（见下文要付费,谢谢。\n',
      '.textlintrc.json': '{ "rules": { "preset-zh-quality": true } }',
    });
    await project.sh('npx textlint -f textlint-rule-preset-zh-quality/sarif -o textlint.sarif docs/');
    // It passes its arguments on to a shell.
    const validate = ['validate', 'textlint.sarif', '--rule-kind', '"Sarif;Ghas"', '--level', '"Error;Warning"'];
    const { stdout, ...rest } = await project.run(process.execPath, [path.join(multitool, 'bin.js'), ...validate]);
    expect(rest).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Done. 1 files scanned.');
    expect(stdout).not.toMatch(/\b(?:error|warning) [A-Z]+\d/);
  });
});
