import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { lint } from './helpers/linter.ts';

// Reports on kept documentation, judged by a reader who did not write the rule and did not know which rows were decoys.
// Only a hash of the context is kept, not the text. Where all reports of a rule were read, one that nobody has judged yet
// counts as wrong: read it, and add its line.
const corpus = new URL('../../shared/eval/clean-dev/', import.meta.url);
const isHere = existsSync(corpus);

/** The name of a report: what is reported with twenty characters on each side. */
const contextHash = (source: string, [start, end]: readonly [number, number]): string =>
  createHash('sha256')
    .update(source.slice(Math.max(0, start - 20), end + 20))
    .digest('hex')
    .slice(0, 12);

const verdictsOn = (rule: string): Map<string, string> =>
  new Map(
    readFileSync(new URL(`judgements/${rule}.tsv`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split('\t') as [string, string]),
  );

/** The share of `right` among the verdicts; all, where there are none. */
const share = (verdicts: readonly (string | undefined)[]): number =>
  verdicts.length === 0 ? 1 : verdicts.filter((verdict) => verdict === 'right').length / verdicts.length;

const judged = readdirSync(new URL('judgements/', import.meta.url)).map((file) => file.replace('.tsv', ''));
/** With more reports than this on the documentation, a sample was read, and what was not read does not count. */
const READ_WHOLE = 60;

describe.runIf(isHere).each(judged)('%s on kept documentation', (id) => {
  it('is right in 95 of 100 reports, and in 99 of 100 fixes', { timeout: 120_000 }, async () => {
    const [rule] = rules.filter(({ definition }) => definition.id === id);
    const verdicts = verdictsOn(id);
    let reports: { verdict: string | undefined; isFix: boolean }[] = [];
    for (const file of readdirSync(corpus)) {
      const source = readFileSync(new URL(encodeURIComponent(file), corpus), 'utf8');
      const { messages } = await lint(rule ? [rule] : [], source, 'md', { suggestions: true });
      for (const { range, fix } of messages)
        reports.push({ verdict: verdicts.get(contextHash(source, range)), isFix: fix !== undefined });
    }
    if (reports.length > READ_WHOLE) reports = reports.filter(({ verdict }) => verdict !== undefined);
    expect(reports.length).toBeGreaterThan(0);
    expect(share(reports.map(({ verdict }) => verdict))).toBeGreaterThanOrEqual(0.95);
    expect(share(reports.filter(({ isFix }) => isFix).map(({ verdict }) => verdict))).toBeGreaterThanOrEqual(0.99);
  });
});

describe.runIf(!isHere)('reports on kept documentation', () => {
  it('are not checked: the documentation is not beside the repository', () => {
    expect(isHere).toBe(false);
  });
});
