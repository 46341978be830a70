import { expect, it } from 'vitest';
import { inParallel } from '../src/cli/pool.ts';

/** Doubles numbers, the small ones slowly; dies of 5. */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort, workerData } from 'node:worker_threads';
  parentPort.on('message', async (numbers) => {
    if (numbers.includes(5)) process.exit(1);
    await new Promise((done) => setTimeout(done, 20 - numbers[0]));
    parentPort.postMessage(numbers.map((number) => number * workerData));
  });`)}`,
);

it('gives results in the order of items, and says which item a worker died of', async () => {
  const batches = Array.from({ length: 20 }, (_, i) => [i, i + 0.5]);
  const results: unknown[] = [];
  let tell = () => {};
  const death = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const pool = {
    worker: WORKER,
    data: 2,
    // This thread is busy with the first batch until a worker has died.
    here: async (numbers: readonly number[]) => {
      await death;
      return numbers.map((number) => number * 2);
    },
    lost: (number: number) => {
      tell();
      return number * -1;
    },
    jobs: 3,
  };
  await inParallel<number, number>(batches, pool, (some) => {
    results.push(...some);
  });
  expect(results).toEqual(batches.flat().map((number) => (number === 5 ? -5 : number * 2)));
});

it('reads no further ahead than results are taken', async () => {
  let read = 0;
  function* batches() {
    for (; read < 1000; read++) yield [read];
  }
  let taken = 0;
  let most = 0;
  const here = async (numbers: readonly number[]) => numbers;
  const lost = (number: number) => number;
  await inParallel<number, number>(batches(), { worker: WORKER, data: 1, here, lost, jobs: 2 }, async () => {
    taken++;
    most = Math.max(most, read - taken);
  });
  expect(taken).toBe(1000);
  expect(most).toBeLessThan(20);
});
