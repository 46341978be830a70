// Looks at the texts of a place for the main thread, one place at a time.
import { parentPort } from 'node:worker_threads';
import { check } from './checks.mjs';
import { shrink } from './shrink.mjs';
import { textsOf } from './sources.mjs';

parentPort.on('message', async ({ place, known }) => {
  const results = [];
  for (const { name, ext, source } of textsOf(place)) {
    const { failures, ...counts } = await check(source, ext);
    for (const failure of failures)
      failure.excerpt = known.includes(failure.check) ? '' : await shrink(source, ext, failure.check);
    results.push({ name, failures, ...counts });
  }
  parentPort.postMessage(results);
});
