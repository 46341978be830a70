// A process of its own for one contender, so that none has a part in how the compiler takes another, or in its memory.
import { presentContenders } from './bench-peers-contenders.mjs';

const [, , name] = process.argv;
const loading = Promise.resolve(
  presentContenders()
    .find((contender) => contender.name === name)
    ?.load(),
);

/** Goes through documents once, and tells the time, the count of each (none where it fails) and the memory so far. */
process.on('message', async (documents) => {
  const run = (await loading) ?? (() => 0);
  const counts = [];
  let fault;
  // Memory is not swept before, for with it goes what the compiler has learnt: parsers are several times slower then.
  const start = performance.now();
  for (const { source, file } of documents)
    try {
      counts.push(await run(source, file));
    } catch (error) {
      counts.push(null);
      fault = error.message;
    }
  const seconds = (performance.now() - start) / 1000;
  process.send({ seconds, counts, fault, memory: 1024 * process.resourceUsage().maxRSS });
});
