// A process of its own for one contender, so that none has a part in how the compiler takes another, or in its memory.
import { presentContenders } from './bench-peers-contenders.mjs';

const [, , name] = process.argv;
const contender = presentContenders().find((each) => each.name === name);
const loading = Promise.resolve(contender?.load() ?? (() => 0));

/** The count of each of some documents, by a contender that takes one at a time or so many. */
async function countsOf(run, documents) {
  if (contender?.batch) return run(documents.map(({ source }) => source));
  const [{ source, file }] = documents;
  return [await run(source, file)];
}

/** Goes through documents once, and tells the time, the count of each (none where it fails) and the memory so far. */
process.on('message', async (documents) => {
  const run = await loading;
  const size = contender?.batch ?? 1;
  const counts = [];
  let fault;
  // Memory is not swept before, for with it goes what the compiler has learnt: parsers are several times slower then.
  const start = performance.now();
  for (let i = 0; i < documents.length; i += size) {
    const some = documents.slice(i, i + size);
    try {
      counts.push(...(await countsOf(run, some)));
    } catch (error) {
      counts.push(...some.map(() => null));
      fault = error.message;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  process.send({ seconds, counts, fault, memory: 1024 * process.resourceUsage().maxRSS });
});
