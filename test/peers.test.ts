import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import autocorrect from '../src/profiles/autocorrect.ts';
import type { Preset } from '../src/profiles/preset.ts';
import zhlint from '../src/profiles/zhlint.ts';
import { type Extension, fix, lint, treeOf } from './helpers/linter.ts';
import { nodesOf } from './helpers/markdown.ts';

// The test cases of two other tools, under the sub-presets that have their habits. What comes out otherwise is listed,
// with the reason.
const cases = new URL('../../shared/eval/peer-cases-dev.jsonl', import.meta.url);
const isHere = existsSync(cases);

interface PeerCase {
  readonly peer: 'zhlint' | 'autocorrect';
  readonly what: string;
  readonly format: string;
  readonly input: string;
  readonly expected: string;
  readonly options: { readonly rules?: Readonly<Record<string, unknown>> };
}

const PRESETS: Readonly<Record<PeerCase['peer'], Preset>> = { zhlint, autocorrect };
const EXTENSIONS: Readonly<Record<string, Extension>> = { markdown: 'md', text: 'txt' };

const keyOf = ({ peer, input, options }: PeerCase): string =>
  createHash('sha256')
    .update(`${peer}\n${JSON.stringify(options)}\n${input}`)
    .digest('hex')
    .slice(0, 12);

/** The settings of our rules that a case's own options ask for. */
function settingsFor({ peer, options: { rules: asked = {} } }: PeerCase): Preset['rulesConfig'] {
  const config = { ...PRESETS[peer].rulesConfig };
  const spacing = 'consistent-latin-spacing';
  if (peer === 'autocorrect') {
    const own = config[spacing] as Record<string, unknown>;
    return {
      ...config,
      [spacing]: {
        ...own,
        ...(asked['space-backticks'] === 0 && { code: 'keep' }),
        ...(asked['space-dollar'] ? { math: 'always' } : {}),
      },
    };
  }
  if (asked['preset']) return config;
  // Without its preset, zhlint does only what is named.
  const off = Object.fromEntries(Object.keys(config).map((id) => [id, false]));
  const { spaceOutsideCode: code, spaceBetweenMixedwidthContent: mixed, unifiedPunctuation: unified } = asked;
  return {
    ...off,
    ...(asked['fullwidthPunctuation']
      ? {
          'consistent-punctuation-width': config['consistent-punctuation-width'],
          'consistent-quotation-marks': config['consistent-quotation-marks'],
        }
      : {}),
    ...(asked['noSpaceBeforePauseOrStop'] || asked['noSpaceAfterFullwidthPauseOrStop']
      ? {
          'no-space-beside-fullwidth-marks': true,
        }
      : {}),
    ...(code !== undefined && { [spacing]: { style: 'keep', code: code ? 'always' : 'never' } }),
    ...(mixed !== undefined && { [spacing]: { style: mixed ? 'always' : 'never' } }),
    ...(unified === 'traditional' && { 'consistent-quotation-marks': { style: 'corner' } }),
  } as Preset['rulesConfig'];
}

/** Whether a case is about what our rules are about: the column behind its reason. */
type Scope = 'topic' | 'scope';

/** By key, whether a listed case is on topic; a list without that column is all on topic. */
const listed = (file: string): ReadonlyMap<string, Scope> =>
  new Map(
    readFileSync(new URL(`set-apart/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const [key = '', , scope = 'topic'] = line.split('\t');
        return [key, scope as Scope];
      }),
  );

/** What a case's label is when it is about width, brackets, quotes, spacing, full-width letters or repeated marks. */
const ON_TOPIC = /^(?:spacing|punctuation|quotes|brackets|fullwidth)/;
/** The least share of the cases on topic that come out as the other tool has them. Raise it, never lower it. */
const LEAST_EQUAL = 0.7;
const apart = listed('peer-cases.tsv');
const foundByDefault = listed('peer-unchanged.tsv');

/** The nodes of a text's tree in order, with what is no prose in them. */
const shapeOf = (source: string): string[] =>
  [...nodesOf(treeOf(source, 'md'))]
    .map(({ type, value, url }) => `${type} ${type === 'Str' ? '' : String(value ?? url ?? '')}`)
    .filter((line, i, lines) => !(line === 'Str ' && lines[i - 1] === line));

describe.runIf(isHere)('the cases of other tools', () => {
  const all = (isHere ? readFileSync(cases, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): PeerCase => JSON.parse(line))
    .filter(({ format }) => format in EXTENSIONS);

  it('come out as these tools have them, those set apart aside', async () => {
    const different: string[] = [];
    for (const each of all) {
      const settings = settingsFor(each);
      const on = rules.filter(({ definition }) => settings[definition.id] !== false);
      const extension = EXTENSIONS[each.format] ?? 'md';
      const options = (id: string): unknown => settings[id];
      const { output } = await fix(on, each.input, extension, options);
      const isEqual = output.trimEnd() === each.expected.trimEnd();
      const isQuiet =
        each.what !== 'unchanged' || (await lint(on, each.input, extension, options)).messages.length === 0;
      if (!(isEqual && isQuiet)) different.push(keyOf(each));
    }
    expect(different.filter((key) => !apart.has(key)).sort()).toEqual([]);
    expect([...apart.keys()].filter((key) => !different.includes(key))).toEqual([]);

    const onTopic = all.filter((each) => ON_TOPIC.test(each.what) && apart.get(keyOf(each)) !== 'scope');
    const equal = onTopic.filter((each) => !different.includes(keyOf(each)));
    expect(equal.length / onTopic.length, `${equal.length} of ${onTopic.length}`).toBeGreaterThan(LEAST_EQUAL);
  });

  it('are not broken by default, and hardly anything is found in what these tools leave alone', async () => {
    const found: string[] = [];
    for (const each of all) {
      const { output } = await fix(rules, each.input);
      expect(shapeOf(output)).toEqual(shapeOf(each.input));
      const { messages } = await lint(rules, each.input, EXTENSIONS[each.format]);
      if (each.what === 'unchanged' && messages.length > 0) found.push(keyOf(each));
    }
    expect(found.sort()).toEqual([...foundByDefault.keys()].sort());
  });
});

describe.runIf(!isHere)('the cases of other tools', () => {
  it('are not checked: they are not beside the repository', () => {
    expect(isHere).toBe(false);
  });
});
