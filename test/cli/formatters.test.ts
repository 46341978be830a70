import { type Schema, Validator } from '@cfworker/json-schema';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import type { Log, Region } from 'sarif';
import { describe, expect, it } from 'vitest';
import { Workspace } from './textlint.ts';

/** By the schema of SARIF 2.1.0, which a package of Microsoft's brings. */
const validator = new Validator(schema as Schema, '4', false);

/** A fault behind an astral character, one that is only told, and one over a line end of Windows. */
const TEXT = '📖 馆里的的书可以外借。\r\n\r\n请在三天之内归还图\r\n书，逾期不还的（见下文要付费。\r\n';
const FILE = '借阅 须知.md';
const FILES = {
  [FILE]: TEXT,
  // A rule of somebody else's, that warns.
  'others.js': `module.exports = (context) => ({
    [context.Syntax.Document](node) { context.report(node, new context.RuleError('太短')); },
  });`,
};

/** What a formatter of this package prints for a file, or for what else the arguments say. */
async function formatted(name: string, args: readonly string[] = ['--rulesdir', '.', FILE], input = '') {
  const workspace = await Workspace.make(FILES, { 'no-unmatched-pair': { severity: 'warning' } });
  const format = ['-f', `textlint-rule-preset-zh-quality/${name}`];
  const { status, stdout, stderr } = await workspace.textlint([...format, ...args], input);
  expect(stderr).toBe('');
  return { status, output: JSON.parse(stdout) };
}

/** The text of a region of the file. */
function textIn({ startLine = 0, startColumn = 1, endLine = 0, endColumn = 1 }: Region): string {
  const lines = TEXT.split(/(?<=\r\n)/);
  const start = lines.slice(0, startLine - 1).join('').length + startColumn - 1;
  return lines.join('').slice(start, lines.slice(0, endLine - 1).join('').length + endColumn - 1);
}

describe('textlint -f textlint-rule-preset-zh-quality/sarif', () => {
  const sarif = async (args?: readonly string[], input?: string) => {
    const { status, output } = await formatted('sarif', args, input);
    expect(validator.validate(output).errors).toEqual([]);
    const { runs } = output as Log;
    const [run] = runs;
    if (!run) throw new Error('no run');
    return { status, run };
  };

  it('prints a valid log of where findings are and how they are mended', async () => {
    const { status, run } = await sarif();
    expect(status).toBe(1);
    expect(run.columnKind).toBe('utf16CodeUnits');
    const findings = (run.results ?? []).map(({ ruleId, level, message, locations = [], fixes = [] }) => {
      const region = locations[0]?.physicalLocation?.region ?? {};
      const [replacement] = fixes[0]?.artifactChanges[0]?.replacements ?? [];
      return {
        ruleId,
        level,
        text: message.text,
        found: ruleId === 'others' ? '' : textIn(region),
        fix: replacement && [textIn(replacement.deletedRegion), replacement.insertedContent?.text],
      };
    });
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "fix": undefined,
          "found": "",
          "level": "error",
          "ruleId": "others",
          "text": "太短",
        },
        {
          "fix": [
            "的",
            "",
          ],
          "found": "的的",
          "level": "error",
          "ruleId": "zh-quality/no-repeated-characters",
          "text": "的的 -> 的：重复的字",
        },
        {
          "fix": [
            "
      ",
            "",
          ],
          "found": "图
      书",
          "level": "error",
          "ruleId": "zh-quality/no-broken-line-wrap",
          "text": "图⏎书 -> 图书：词语被换行截断",
        },
        {
          "fix": undefined,
          "found": "（",
          "level": "warning",
          "ruleId": "zh-quality/no-unmatched-pair",
          "text": "（ -> （…）：缺少配对的）",
        },
      ]
    `);
    expect(run.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: '%E5%80%9F%E9%98%85%20%E9%A1%BB%E7%9F%A5.md', uriBaseId: '%SRCROOT%' },
      region: expect.anything(),
    });
  });

  it('describes the rules of this preset, and names those of others', async () => {
    const { run } = await sarif();
    const { name, rules = [] } = run.tool.driver;
    expect(name).toBe('textlint');
    expect(rules.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "others",
        "zh-quality/no-broken-line-wrap",
        "zh-quality/no-repeated-characters",
        "zh-quality/no-unmatched-pair",
      ]
    `);
    expect(rules.find(({ id }) => id === 'others')).toEqual({ id: 'others' });
    const repeats = rules.find(({ id }) => id === 'zh-quality/no-repeated-characters');
    expect(repeats?.shortDescription?.text).toContain('去掉误重的字、词');
    expect(repeats?.fullDescription?.text).toMatch(/^找出误重的字、词：[^\n]+不报告。$/);
    expect(repeats?.helpUri).toMatch(/^https:.*\/rules\/no-repeated-characters\/README\.md$/);
    expect(repeats?.help?.markdown).toMatch(/^# no-repeated-characters\n/);
    for (const { ruleId, ruleIndex = -1 } of run.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('is valid for no findings, and for standard input, which has no text to place fixes in', async () => {
    const stdin = ['--stdin', '--stdin-filename', 'new.md'];
    expect((await sarif(stdin, '馆里的书。\n')).run).toMatchObject({ tool: { driver: { rules: [] } }, results: [] });
    const { run } = await sarif(stdin, '馆里的的书。\n');
    expect(run.results?.map(({ ruleId, fixes }) => [ruleId, fixes])).toContainEqual([
      'zh-quality/no-repeated-characters',
      undefined,
    ]);
  });
});

/** What reviewdog is told: columns in bytes of UTF-8. */
interface Diagnostic {
  readonly location: { readonly path: string; readonly range: object };
  readonly severity: string;
  readonly code: { readonly value: string; readonly url?: string };
  readonly original_output: string;
  readonly suggestions?: readonly { readonly range: object; readonly text: string }[];
}

describe('textlint -f textlint-rule-preset-zh-quality/rdjson', () => {
  const placesOf = (range: object): string => JSON.stringify(range).replace(/[^\d,]/g, '');

  it('gives columns in bytes, severities and suggestions', async () => {
    const { status, output } = await formatted('rdjson');
    expect(status).toBe(1);
    expect(output.source.name).toBe('textlint');
    const shown = output.diagnostics.map(({ location, severity, code, suggestions = [], ...rest }: Diagnostic) => [
      `${location.path} ${placesOf(location.range)} ${severity} ${code.value} ${code.url ? 'with a page' : ''}`,
      ...suggestions.map(({ range, text }) => `${placesOf(range)} "${text}"`),
      rest.original_output,
    ]);
    expect(shown).toMatchInlineSnapshot(`
      [
        [
          "借阅 须知.md 1,1,5,1 ERROR others ",
          "借阅 须知.md:1:1: 太短 (others)",
        ],
        [
          "借阅 须知.md 1,12,1,18 ERROR zh-quality/no-repeated-characters with a page",
          "1,15,1,18 """,
          "借阅 须知.md:1:6: 的的 -> 的：重复的字 (zh-quality/no-repeated-characters)",
        ],
        [
          "借阅 须知.md 3,25,4,4 ERROR zh-quality/no-broken-line-wrap with a page",
          "3,28,4,1 """,
          "借阅 须知.md:3:9: 图⏎书 -> 图书：词语被换行截断 (zh-quality/no-broken-line-wrap)",
        ],
        [
          "借阅 须知.md 4,22,4,25 WARNING zh-quality/no-unmatched-pair with a page",
          "借阅 须知.md:4:8: （ -> （…）：缺少配对的） (zh-quality/no-unmatched-pair)",
        ],
      ]
    `);
  });
});
