// How long an editor waits that lints on every keystroke, as the textlint extension of VS Code does.

/** What is typed, with defects for some of the rules. */
const TYPED =
  '安装包在在服务器上，请先下载(约需五分钟)。启动 GitHu b 上的程序之后，浏览器会缓存这些文件，强制刷新才能看到最新内容。';

const COUNT = 200;
const MOST_ADDED = 0.15;

/** A document after each of the keystrokes of someone who types in the middle of it. */
function* keystrokes(source) {
  const at = source.indexOf('\n\n', source.length / 2) + 2;
  const typed = TYPED.repeat(Math.ceil(COUNT / TYPED.length));
  for (let i = 1; i <= COUNT; i++) yield `${source.slice(0, at)}${typed.slice(0, i)}\n\n${source.slice(at)}`;
}

const quantile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)];
const figures = (times) => [0.5, 0.95].map((share) => `${quantile(times, share).toFixed(0)} ms`).join(', 95 % within ');

/** Prints the time of a lint with no rule and with the preset, one of each in turn for each keystroke in a document. */
export async function benchTyping(source, lintOnce) {
  const [bare, full] = [[], []];
  for (const text of keystrokes(source))
    for (const [times, isFull] of [
      [bare, false],
      [full, true],
    ]) {
      const start = performance.now();
      await lintOnce(text, isFull);
      times.push(performance.now() - start);
    }
  const added =
    quantile(
      full.map((time, i) => time - bare[i]),
      0.5,
    ) / quantile(bare, 0.5);
  console.log(`
Typing in ${(Buffer.byteLength(source) / 1000).toFixed(0)} kB of Markdown, a lint for each of ${COUNT} keystrokes

no rule: median ${figures(bare)}
preset:  median ${figures(full)}; added ${(100 * added).toFixed(0)} % (target ≤ ${100 * MOST_ADDED} %: ${added <= MOST_ADDED ? 'yes' : 'NO'})`);
}
