import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a worker is sent and sends back: one answer for each batch. */
export interface PoolOptions<Item, Result> {
  /** The worker's module, which answers a message of items by a message of as many results. */
  readonly worker: URL;
  /** Does a worker's work in this thread, for when there is little. */
  readonly here: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** What to say of an item whose worker died of it (out of memory). */
  readonly lost: (item: Item, error: Error) => Result;
  readonly jobs: number | undefined;
  readonly onDone: (items: number) => void;
}

/** So many items are sent to a worker at once; with fewer in all none is started. */
const BATCH = 32;

/** The results for items, in their order: `take` is called for each batch as soon as all before it are done. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  options: PoolOptions<Item, Result>,
  take: (results: readonly Result[]) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  );
  const jobs = Math.min(options.jobs ?? availableParallelism(), batches.length);
  const inOrder = ordered(take);
  let next = 0;
  const work = async (run: (batch: readonly Item[]) => Promise<readonly Result[]>): Promise<void> => {
    for (let i = next++; i < batches.length; i = next++) {
      const batch = batches[i] ?? [];
      inOrder(i, await run(batch));
      options.onDone(batch.length);
    }
  };
  if (jobs <= 1) return work(options.here);
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      const thread = new Thread<Item, Result>(options);
      await work((batch) => thread.run(batch)).finally(() => thread.stop());
    }),
  );
}

/** Holds back results that are early. */
function ordered<T>(take: (results: T) => void): (i: number, results: T) => void {
  const early = new Map<number, T>();
  let next = 0;
  return (i, results) => {
    early.set(i, results);
    for (let ready = early.get(next); ready !== undefined; ready = early.get(next)) {
      early.delete(next++);
      take(ready);
    }
  };
}

/** A worker, and another one after it has died. */
class Thread<Item, Result> {
  private worker: Worker | undefined;

  constructor(private readonly options: PoolOptions<Item, Result>) {}

  /** Where the worker dies of a batch, each of its items is tried alone. */
  async run(batch: readonly Item[]): Promise<readonly Result[]> {
    try {
      return await this.ask(batch);
    } catch (error) {
      this.worker = undefined;
      const [only, ...others] = batch;
      if (only !== undefined && others.length === 0) return [this.options.lost(only, error as Error)];
      const results: Result[] = [];
      for (const item of batch) results.push(...(await this.run([item])));
      return results;
    }
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private ask(batch: readonly Item[]): Promise<readonly Result[]> {
    this.worker ??= new Worker(this.options.worker);
    const worker = this.worker;
    // The listeners of one batch go with it.
    const listeners = new AbortController();
    const { signal } = listeners;
    const answer = once(worker, 'message', { signal }) as Promise<[readonly Result[]]>;
    const end = once(worker, 'exit', { signal }).then(([code]) => {
      throw new Error(`exit ${code}`);
    });
    worker.postMessage(batch);
    return Promise.race([answer.then(([results]) => results), end]).finally(() => {
      listeners.abort();
      end.catch(() => undefined);
    });
  }
}
