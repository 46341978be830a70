import { optimizeLater } from './compiler.ts';

/** What a worker is sent and sends back: one answer for each batch. */
export interface PoolOptions<Item, Result> {
  /** The worker's module, which answers a message of items by a message of as many results. */
  readonly worker: URL;
  /** What a worker is told when it starts. */
  readonly data?: unknown;
  /** Does a worker's work in this thread, which takes its share: it has loaded already what a worker has to load. */
  readonly here: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** What to say of an item whose worker died of it (out of memory). */
  readonly lost: (item: Item, error: Error) => Result;
  /** How many threads there are, this one included. */
  readonly jobs: number;
}

/**
 * The results for batches of items, in their order: `take` is called for each batch as soon as all before it are done.
 * Batches are only read as fast as results are taken.
 */
export async function inParallel<Item, Result>(
  batches: Iterable<readonly Item[]> | AsyncIterable<readonly Item[]>,
  options: PoolOptions<Item, Result>,
  take: (results: readonly Result[]) => void | Promise<void>,
): Promise<void> {
  optimizeLater();
  if (options.jobs > 1) {
    const { inCrew } = await import('./crew.ts');
    return inCrew(batches, options, take);
  }
  for await (const batch of batches) await take(await options.here(batch));
}
