import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { rules } from '../rules/index.ts';
import { fencesIn, recipe } from './helpers/fences.ts';
import { root } from './read-examples.ts';

// What an editor makes of `.textlintrc.json` with the schema of the package: the service is the one that VS Code has.

const folder = pathToFileURL('/project/').href;
const toUri = (relative: string, from: string): string => new URL(relative, from).href;
const service = getLanguageService({
  workspaceContext: { resolveRelativePath: toUri },
  schemaRequestService: async (uri) => {
    expect(uri).toBe(toUri('node_modules/textlint-rule-preset-zh-quality/schema.json', folder));
    return readFileSync(path.join(root, 'schema.json'), 'utf8');
  },
});

/** The setting of VS Code for files that do not name their schema. */
const { 'json.schemas': schemas } = JSON.parse(recipe('docs/editors.md', 'settings.json')) as {
  'json.schemas': { fileMatch: string[]; url: string }[];
};
service.configure({ schemas: schemas.map(({ fileMatch, url }) => ({ fileMatch, uri: toUri(url, folder) })) });

const opened = (text: string) => {
  const document = TextDocument.create(toUri('.textlintrc.json', folder), 'jsonc', 1, text);
  return { document, json: service.parseJSONDocument(document) };
};

/** What is underlined in a configuration, and what is said of it. */
async function problemsIn(text: string): Promise<string[]> {
  const { document, json } = opened(text);
  return (await service.doValidation(document, json)).map(
    ({ range, message }) => `${document.getText(range)}: ${message}`,
  );
}

/** What is offered at the place of `|`, each with what is said of it. */
async function offeredIn(text: string): Promise<[label: string, about: string][]> {
  const { document, json } = opened(text.replace('|', ''));
  const list = await service.doComplete(document, document.positionAt(text.indexOf('|')), json);
  return (list?.items ?? []).map(({ label, documentation }) => [label, String(documentation)]);
}

const pages = ['README.md', 'README.zh-CN.md', ...readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`)];
const rulePages = rules.map(({ definition }) => `rules/${definition.id}/README.md`);
const preset = (settings: string, name = 'preset-zh-quality'): string => `{ "rules": { "${name}": ${settings} } }`;

describe('an editor of .textlintrc.json', () => {
  it('has nothing against any configuration that the documentation shows', async () => {
    const configs = [...pages, ...rulePages]
      .flatMap(fencesIn)
      .flatMap(({ lang, value }) => (lang === 'json' && value.includes('"rules":') ? [value] : []));
    expect(configs.some((json) => json.includes('$schema'))).toBe(true);
    for (const json of configs) expect(await problemsIn(json), json).toEqual([]);
  });

  it.each([
    ['an unknown rule', '{ "no-repeated-character": true }', '"no-repeated-character": Property'],
    ['an unknown option', '{ "no-broken-line-wrap": { "mode": "join" } }', '"mode": Property mode is not allowed'],
    [
      'a value that is none of an option',
      '{ "no-broken-line-wrap": { "fix": "joined" } }',
      '"joined": Value is not accepted',
    ],
    ['a value of the wrong type', '{ "no-repeated-characters": { "allow": "谢谢" } }', '"谢谢": Incorrect type'],
    [
      'a severity that textlint does not have',
      '{ "consistent-terms": { "severity": "fatal" } }',
      '"fatal": Value is not accepted',
    ],
  ])('marks %s, in the preset and in a sub-preset', async (_, settings, problem) => {
    for (const name of ['preset-zh-quality', 'preset-zh-quality/vue'])
      expect(await problemsIn(preset(settings, name))).toEqual([expect.stringContaining(problem)]);
  });

  it('says nothing of other rules, filters and plugins', async () => {
    expect(await problemsIn('{ "rules": { "terminology": { "any": 1 } }, "filters": { "comments": true } }')).toEqual(
      [],
    );
  });

  it('offers the preset, its rules, their options and values, and says what each is for', async () => {
    expect((await offeredIn('{ "rules": { | } }')).map(([label]) => label)).toContain('preset-zh-quality/vue');
    expect(await offeredIn(preset('{ | }'))).toEqual(
      rules.map(({ definition }) => [definition.id, definition.summary]),
    );
    const options = await offeredIn(preset('{ "no-broken-line-wrap": { | } }'));
    expect(options.map(([label]) => label)).toEqual(expect.arrayContaining(['fix', 'allow', 'severity']));
    for (const [, about] of options) expect(about).toMatch(/\p{Script=Han}/u);
    const values = await offeredIn(preset('{ "no-broken-line-wrap": { "fix": | } }'));
    expect(values.map(([label]) => label)).toEqual(['"auto"', '"join"', '"move"']);
  });
});
