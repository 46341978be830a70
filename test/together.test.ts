import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { type Extension, fix, lint } from './helpers/linter.ts';

// What the rules do together, on real text: no two edit the same place, and the result is the same whatever their order,
// for a command line that fixes rule by rule, for an editor that applies all fixes of one lint, and on a second run.
// The one exception: the fix of a paragraph that was wrapped at one width covers it from its first line end to its last.
// An editor then leaves out the earlier of two fixes that overlap, and must come to the same on the next fix.
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
  readonly rule: string;
  readonly range: readonly [number, number];
  readonly text: string;
}

const applied = (source: string, fixes: readonly Fix[]): string =>
  fixes.reduceRight((text, { range: [start, end], text: by }) => text.slice(0, start) + by + text.slice(end), source);

/** The fixes that an editor makes of one lint: of two that overlap, the later. */
const made = (fixes: readonly Fix[]): Fix[] => {
  let start = Number.POSITIVE_INFINITY;
  return fixes
    .toReversed()
    .flatMap((each) => {
      if (each.range[1] > start) return [];
      start = each.range[0];
      return [each];
    })
    .reverse();
};

async function failuresOf({ id, source, extension }: Text): Promise<string[]> {
  const { messages } = await lint(rules, source, extension);
  const fixes = messages
    .flatMap(({ ruleId, fix: edit }): Fix[] => (edit ? [{ rule: ruleId, range: edit.range, text: edit.text }] : []))
    .sort((a, b) => a.range[0] - b.range[0]);
  if (fixes.length === 0) return [];
  const isWrapped = fixes.some(({ rule, text }) => rule === 'no-broken-line-wrap' && text.length > 1);
  const disjoint = made(fixes);
  const { output } = await fix(rules, source, extension);
  const once = applied(source, disjoint);
  const atOnce = isWrapped ? (await fix(rules, once, extension)).output : once;
  const reversed = (await fix(rules.toReversed(), source, extension)).output;
  const again = (await fix(rules, output, extension)).output;
  const checks = {
    'two edits overlap': isWrapped || disjoint.length === fixes.length,
    'fixed at once it comes out otherwise': atOnce === output,
    'the order of rules matters': reversed === output,
    'a second run changes more': again === output,
  };
  return Object.entries(checks).flatMap(([what, isMet]) => (isMet ? [] : [`${id}: ${what}`]));
}

describe.runIf(isHere)('all rules together', () => {
  it('agree on real text', { timeout: 600_000 }, async () => {
    const failures: string[] = [];
    for (const text of texts()) failures.push(...(await failuresOf(text)));
    expect(failures).toEqual([]);
  });
});

describe.runIf(!isHere)('all rules together', () => {
  it('are not checked on real text: it is not beside the repository', () => {
    expect(isHere).toBe(false);
  });
});
