import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { fencesIn } from './helpers/fences.ts';
import { root } from './read-examples.ts';

// What an editor says of `.textlintrc.json` with the schema of the package.

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const validator = new Validator(JSON.parse(read('schema.json')), '7', false);

/** What is wrong in a configuration, as `place: what`. */
const errorsIn = (config: unknown): string[] =>
  validator.validate(config).errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);

const pages = ['README.md', 'README.zh-CN.md', ...readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`)];
const rulePages = rules.map(({ definition }) => `rules/${definition.id}/README.md`);

/** The configurations that a page shows. */
const configsIn = (page: string): string[] => fencesIn(page, 'json').filter((json) => json.includes('"rules":'));

describe('schema.json', () => {
  it('accepts every configuration that the documentation shows', () => {
    const configs = [...pages, ...rulePages].flatMap((page) => configsIn(page).map((json) => [page, json] as const));
    expect(configs.map(([page]) => page)).toContain('README.md');
    for (const [page, json] of configs) expect(errorsIn(JSON.parse(json)), `${page}: ${json}`).toEqual([]);
  });

  it.each([
    ['an unknown rule', { 'no-repeated-character': true }, 'no-repeated-character'],
    ['an unknown option', { 'no-broken-line-wrap': { mode: 'join' } }, 'mode'],
    [
      'a value that is none of an option',
      { 'no-broken-line-wrap': { fix: 'joined' } },
      'no-broken-line-wrap/fix: Instance does not match any of',
    ],
    [
      'an option of the wrong type',
      { 'no-repeated-characters': { allow: '谢谢' } },
      'allow: Instance type "string" is invalid',
    ],
    [
      'a severity that textlint does not have',
      { 'consistent-terms': { severity: 'fatal' } },
      'severity: Instance does not match any of',
    ],
  ])('rejects %s, in the preset and in a sub-preset', (_, settings, complaint) => {
    for (const name of ['preset-zh-quality', 'preset-zh-quality/vue'])
      expect(errorsIn({ rules: { [name]: settings } }).join('\n')).toContain(complaint);
  });

  it('says nothing of other rules, filters and plugins', () => {
    expect(errorsIn({ rules: { terminology: { any: 1 } }, filters: { comments: true }, plugins: ['html'] })).toEqual(
      [],
    );
  });

  it('tells what each rule and option is for, for the list that an editor completes from', () => {
    const { definitions } = JSON.parse(read('schema.json'));
    const settings = definitions.settings.anyOf[1].properties as Record<
      string,
      { description: string; anyOf: unknown[] }
    >;
    expect(Object.keys(settings)).toEqual(rules.map(({ definition }) => definition.id));
    for (const { description, anyOf } of Object.values(settings)) {
      expect(description).toMatch(/\p{Script=Han}/u);
      const [, options] = anyOf as [unknown, { properties: Record<string, { description?: string }> }];
      for (const option of Object.values(options.properties)) expect(option.description).toMatch(/\p{Script=Han}/u);
    }
  });
});
