import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { fencesIn } from './helpers/fences.ts';
import { root } from './read-examples.ts';

// What an editor says of `.textlintrc.json` with the schema of the package.

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(read('schema.json')));

/** What is wrong in a configuration, as `place: what`. */
function errorsIn(config: unknown): string[] {
  validate(config);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, params['additionalProperty']].filter(Boolean).join(' '),
  );
}

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
    ['a value that is none of an option', { 'no-broken-line-wrap': { fix: 'joined' } }, 'allowed values'],
    ['an option of the wrong type', { 'no-repeated-characters': { allow: '谢谢' } }, 'must be array'],
    ['a severity that textlint does not have', { 'consistent-terms': { severity: 'fatal' } }, 'allowed values'],
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
