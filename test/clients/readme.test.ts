import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../read-examples.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replaceAll('\\|', '|');

it.each(['README.md', 'README.zh-CN.md'])('%s shows commands that docs/ci.md has as recipes', (file) => {
  const section =
    read(file)
      .split(/^### CI .*$/m)[1]
      ?.split(/^###/m)[0] ?? '';
  const commands = [...section.matchAll(/^\|.*?`((?:npx )?textlint .*?|npx zh-quality .*?)`/gm)].map(
    ([, code]) => code,
  );
  expect(commands).toHaveLength(6);
  for (const command of commands) expect(read('docs/ci.md')).toContain(command);
});
