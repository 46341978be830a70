import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../read-examples.ts';

it('the picture in the READMEs is what the demonstration shows (npm run picture draws it anew)', async () => {
  const check = promisify(execFile)(process.execPath, ['scripts/picture.mjs', '--check'], { cwd: root });
  await expect(check).resolves.toEqual({ stdout: '', stderr: '' });
});
