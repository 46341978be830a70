import { describe, expect, it } from 'vitest';
import { CONFIG, Project, withCommands } from './project.ts';

const FAULTY = '馆里的的书可以外借。\n';
const UNFIXABLE = '馆里的书（见目录都可以外借。\n';
const WRONG = '{ "rules": { "preset-zh-quality": { "no-repeated-characters": { "allow": 3 } } } }';
const MILD = '{ "rules": { "preset-zh-quality": { "no-repeated-characters": { "severity": "warning" } } } }';

describe('the exit status, by the table of docs/ci.md', () => {
  it.each([
    [0, 'textlint', '馆里的书。\n', CONFIG],
    [0, 'textlint', FAULTY, MILD],
    [0, 'textlint -o report.txt', FAULTY, CONFIG],
    [1, 'textlint', FAULTY, CONFIG],
    [1, 'textlint', FAULTY, WRONG],
    [1, 'textlint -f none', FAULTY, CONFIG],
    [1, 'textlint', FAULTY, '{}'],
    [2, 'textlint none/', FAULTY, CONFIG],
    [0, 'textlint --fix', FAULTY, CONFIG],
    [0, 'textlint --fix -o report.txt', UNFIXABLE, CONFIG],
    [1, 'textlint --fix', UNFIXABLE, CONFIG],
    [2, 'textlint --fix none/', FAULTY, CONFIG],
    [2, 'zh-quality baseline', FAULTY, WRONG],
  ])('is %i: %s %j %s', async (status, command, text, config) => {
    const project = await Project.make({ '.textlintrc.json': config, 'docs/a.md': text });
    const files = command.endsWith('none/') ? '' : ' docs/';
    expect((await project.sh(`${command}${files}`, withCommands())).status).toBe(status);
  });
});
