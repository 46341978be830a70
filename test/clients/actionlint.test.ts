import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { describeWith } from './client.ts';

const run = promisify(execFile);
const workflows = fileURLToPath(new URL('../../.github/workflows', import.meta.url));

describeWith(['actionlint'], (actionlint) => {
  it('has nothing to say about our own workflows', async () => {
    const files = await readdir(workflows);
    expect(files).toContain('test.yml');
    const { stdout } = await run(actionlint, ['-no-color', ...files], { cwd: workflows }).catch((error) => error);
    expect(stdout).toBe('');
  });
});
