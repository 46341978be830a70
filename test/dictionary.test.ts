import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { rules } from '../rules/index.ts';
import { lint } from './helpers/linter.ts';

const read = vi.spyOn(fs, 'readFileSync');
const loaded = (): boolean => read.mock.calls.some(([file]) => String(file).endsWith('/dictionary.bin'));
const wraps = rules.filter(({ definition }) => definition.id === 'no-broken-line-wrap');

// Lines that end at marks, beside Latin, with a hard break or not at all: nothing to ask the dictionary.
const SEMANTIC = '本馆周一闭馆，\n周二到周日开放。\n请使用 OPAC\n检索馆藏，\\\n详见首页。\n\n欢迎光临。\n\n';

it('is not loaded for a text without a line end between Han', async () => {
  expect((await lint(wraps, SEMANTIC.repeat(50))).messages).toEqual([]);
  expect(loaded()).toBe(false);
  expect((await lint(wraps, '人工智\n能，')).messages).toHaveLength(1);
  expect(loaded()).toBe(true);
});
