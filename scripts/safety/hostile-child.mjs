// One measurement for ../hostile.mjs, told as JSON: `bare NAME`, `full NAME`, `fast NAME` or `many COUNT`.
import { TEXTS } from './hostile-texts.mjs';
import { fix, lint, lintFast } from './linter.mjs';

const [mode, argument] = process.argv.slice(2);
const megabytes = (bytes) => Math.round(bytes / 2 ** 20);

async function measure() {
  const { ext, make } = TEXTS[argument];
  const start = performance.now();
  if (mode === 'fast') await lintFast(make(), ext);
  else await lint(make(), ext, mode === 'bare' ? [] : undefined);
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
  return { seconds, memory: megabytes(process.resourceUsage().maxRSS * 1024) };
}

/** The heap in use before, half-way through and after many small files. */
async function many(files) {
  const heap = () => {
    globalThis.gc();
    return megabytes(process.memoryUsage().heapUsed);
  };
  const each = (i) =>
    `# 第 ${i} 篇\n\n读者在在第 ${i} 排借书(约需 ${i % 9} 分钟)，归还还 ${i} 本。\n\n- 编号${i}的书架\n`;
  const run = async (from, to) => {
    for (let i = from; i < to; i++) {
      await lint(each(i), '.md');
      if (i % 10 === 0) await fix(each(i), '.md');
    }
  };
  await run(0, 50);
  const before = heap();
  await run(50, files / 2);
  const middle = heap();
  await run(files / 2, files);
  return { files, before, middle, after: heap() };
}

console.log(JSON.stringify(mode === 'many' ? await many(Number(argument)) : await measure()));
