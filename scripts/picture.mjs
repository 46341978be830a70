// Draws what the demonstration (npm run demo) shows of a sample before and after into docs/demo.svg, for the READMEs.
// With --check it only tells, by exit status 1, that the picture is no longer what the demonstration shows.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const file = 'docs/demo.svg';
const SAMPLE = 'demo/segmented.txt';

// In pixels. A column is half as wide as Han is at its font's size.
const COLUMN = 8;
const LINE = 23;
const MARGIN = 20;
const TITLE_BAR = 36;
const PAPER = '#0d1117';
const INK = '#e6edf3';

/** What codes of a terminal (ECMA-48 SGR) set. */
const STYLES = {
  1: { isBold: true },
  4: { isUnderlined: true },
  7: { isInverse: true },
  22: { isBold: undefined },
  24: { isUnderlined: undefined },
  27: { isInverse: undefined },
  31: { colour: '#ff7b72' },
  32: { colour: '#56d364' },
  39: { colour: undefined },
};

/** What of the sample takes two columns: Han and full-width marks. */
const isWide = (character) => /[\u2e80-\uffef]/.test(character);
const columns = (text) => [...text].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);

const ENTITIES = { '&': '&amp;', '<': '&lt;' };

const svg = picture(demonstration());
if (!process.argv.includes('--check')) fs.writeFileSync(path.join(root, file), svg);
else if (fs.readFileSync(path.join(root, file), 'utf8') !== svg) {
  console.error(`${file} is out of date: run npm run picture`);
  process.exitCode = 1;
}

/** The sample's part of the demonstration without the single findings: its title, and the lines before and after. */
function demonstration() {
  const env = { ...process.env, FORCE_COLOR: '1' };
  const output = execFileSync(process.execPath, [path.join(root, 'scripts/demo.mjs')], { env, encoding: 'utf8' });
  const parts = output.split(/\n{3,}/).find((part) => part.includes(SAMPLE));
  const [title, , , ...hunks] = parts.trim().split('\n\n');
  return ['$ npm run demo', title, ...hunks].join('\n\n');
}

/** The lines of a terminal's output, each as runs of text in one style of `STYLES`. */
function runsIn(output) {
  let style = {};
  return output.split('\n').map((line) => {
    const runs = [];
    for (const [, code, text] of line.matchAll(/\u001b\[(\d+)m|([^\u001b]+)/g)) {
      if (code) style = { ...style, ...STYLES[code] };
      else if (JSON.stringify(runs.at(-1)?.style) === JSON.stringify(style)) runs.at(-1).text += text;
      else runs.push({ text, style });
    }
    return runs;
  });
}

/** The picture of a terminal's window that shows an output. */
function picture(output) {
  const lines = runsIn(output);
  const width = Math.max(...lines.map((runs) => columns(runs.map(({ text }) => text).join('')))) * COLUMN + 2 * MARGIN;
  const height = TITLE_BAR + lines.length * LINE + MARGIN;
  const buttons = ['#ff5f57', '#febc2e', '#28c840'].map(
    (colour, i) => `<circle cx="${MARGIN + 6 + i * 20}" cy="20" r="6" fill="${colour}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-CN" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${SAMPLE}：修复前后</title>
<style>
text { font-size: 16px; font-family: "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif; text-spacing-trim: space-all }
.n { font-size: 13.3px; font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace }
</style>
<rect width="${width}" height="${height}" rx="10" fill="${PAPER}"/>
${buttons.join('\n')}
${lines.flatMap((runs, i) => drawn(runs, TITLE_BAR + i * LINE)).join('\n')}
</svg>
`;
}

/** The runs of a line. Each character has its place, so that whatever font a viewer has the columns stand. */
function drawn(runs, top) {
  let x = MARGIN;
  return runs.flatMap(({ text, style: { colour = INK, isBold, isUnderlined, isInverse } }) => {
    const places = [...text].map((character) => {
      const at = x;
      x += columns(character) * COLUMN;
      return { character, at };
    });
    const from = places[0].at;
    const baseline = top + 17;
    const weight = isBold ? ' font-weight="bold"' : '';
    const glyphs = (isDrawn, name) => {
      const some = places.filter(({ character }) => character !== ' ' && isDrawn(character));
      if (some.length === 0) return [];
      const characters = some.map(({ character }) => ENTITIES[character] ?? character).join('');
      const fill = isInverse ? PAPER : colour;
      return `<text${name} x="${some.map(({ at }) => at).join(' ')}" y="${baseline}" fill="${fill}"${weight}>${characters}</text>`;
    };
    return [
      ...(isInverse ? [`<rect x="${from}" y="${top}" width="${x - from}" height="${LINE}" fill="${colour}"/>`] : []),
      ...(isUnderlined ? [`<path d="M${from} ${baseline + 3}H${x}" stroke="${colour}"/>`] : []),
      ...[glyphs(isWide, ''), glyphs((character) => !isWide(character), ' class="n"')].flat(),
    ];
  });
}
