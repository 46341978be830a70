import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { type Extension, fix, lint } from './helpers/linter.ts';

// What the rules do together, on real text: no two edit the same place, and the result is the same whatever their order,
// for a command line that fixes rule by rule, for an editor that applies all fixes of one lint, and on a second run.
const evaluation = new URL('../../shared/eval/', import.meta.url);
const isHere = existsSync(evaluation);

interface Text {
  readonly id: string;
  readonly source: string;
  readonly extension: Extension;
}

const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, evaluation), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** One edit in so many is looked at: all of them take minutes. */
const EVERY = 5;

/** Paragraphs before and after people's edits, and whole documents. */
function* texts(): Generator<Text> {
  for (const [i, line] of linesOf('fixes-dev.jsonl').entries()) {
    if (i % EVERY !== 0) continue;
    const { id, before, after, path } = JSON.parse(line);
    const extension = /\.txt$/i.test(path) ? 'txt' : 'md';
    yield { id, source: before, extension };
    yield { id: `${id} after the edit`, source: after, extension };
  }
  for (const file of readdirSync(new URL('clean-dev/', evaluation)).sort()) {
    const source = readFileSync(new URL(`clean-dev/${encodeURIComponent(file)}`, evaluation), 'utf8');
    yield { id: file, source: source.replace(/^\ufeff/, ''), extension: 'md' };
  }
}

interface Fix {
  readonly range: readonly [number, number];
  readonly text: string;
}

const applied = (source: string, fixes: readonly Fix[]): string =>
  fixes.reduceRight((text, { range: [start, end], text: by }) => text.slice(0, start) + by + text.slice(end), source);

describe.runIf(isHere)('all rules together', () => {
  it('agree on real text', { timeout: 600_000 }, async () => {
    const failures: string[] = [];
    const reversed = rules.toReversed();
    for (const { id, source, extension } of texts()) {
      const { messages } = await lint(rules, source, extension);
      const fixes = messages.flatMap(({ fix: edit }) => edit ?? []).sort((a, b) => a.range[0] - b.range[0]);
      if (fixes.length === 0) continue;
      if (fixes.some(({ range }, i) => range[0] < (fixes[i - 1]?.range[1] ?? 0)))
        failures.push(`${id}: two edits overlap`);
      const { output } = await fix(rules, source, extension);
      if (applied(source, fixes) !== output) failures.push(`${id}: fixed at once it comes out otherwise`);
      if ((await fix(reversed, source, extension)).output !== output)
        failures.push(`${id}: the order of rules matters`);
      if ((await fix(rules, output, extension)).output !== output) failures.push(`${id}: a second run changes more`);
    }
    expect(failures).toEqual([]);
  });
});

describe.runIf(!isHere)('all rules together', () => {
  it('are not checked on real text: it is not beside the repository', () => {
    expect(isHere).toBe(false);
  });
});
