import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PoolOptions } from './pool.ts';

/** So many batches for each worker are read before the results of the first of them are taken. */
const AHEAD = 4;

/** Has batches done by this thread and workers: `inParallel` with more than one thread. */
export async function inCrew<Item, Result>(
  batches: Iterable<readonly Item[]> | AsyncIterable<readonly Item[]>,
  options: PoolOptions<Item, Result>,
  take: (results: readonly Result[]) => void | Promise<void>,
): Promise<void> {
  const crew = new Crew(options);
  const ahead: Promise<void>[] = [];
  let taken = Promise.resolve();
  try {
    for await (const batch of batches) {
      const results = crew.run(batch);
      taken = taken.then(async () => take(await results));
      // Where one fails the loop ends with it; those behind it fail as well, unheard.
      taken.catch(() => undefined);
      if (ahead.push(taken) > AHEAD * options.jobs) await ahead.shift();
    }
    await taken;
  } finally {
    await crew.stop();
  }
}

/** What does batches one after the other. */
interface Hand<Item, Result> {
  run(batch: readonly Item[]): Promise<readonly Result[]>;
  stop?(): Promise<void>;
}

/** This thread and workers, each of which takes the next batch when it is free. */
class Crew<Item, Result> {
  private readonly all: readonly Hand<Item, Result>[];
  private readonly idle: Hand<Item, Result>[];
  private readonly waiting: { batch: readonly Item[]; answer: (results: readonly Result[]) => void }[] = [];

  constructor(options: PoolOptions<Item, Result>) {
    const workers = Array.from({ length: options.jobs - 1 }, () => new Thread(options));
    this.all = [...workers, { run: options.here }];
    this.idle = [...this.all];
  }

  run(batch: readonly Item[]): Promise<readonly Result[]> {
    return new Promise((answer) => {
      this.waiting.push({ batch, answer });
      this.next();
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.all.map((hand) => hand.stop?.()));
  }

  private async next(): Promise<void> {
    if (this.idle.length === 0) return;
    const task = this.waiting.shift();
    // The last to be free: so no more workers are started than are needed.
    const hand = task && this.idle.pop();
    if (!hand) return;
    task.answer(await hand.run(task.batch));
    this.idle.push(hand);
    this.next();
  }
}

/** A worker, and another one after it has died. It is started when it is first needed. */
class Thread<Item, Result> implements Hand<Item, Result> {
  private worker: Worker | undefined;
  private isStopped = false;

  constructor(private readonly options: PoolOptions<Item, Result>) {}

  /** Does a batch. Where the worker dies of it, each of its items is tried alone. */
  async run(batch: readonly Item[]): Promise<readonly Result[]> {
    try {
      return await this.ask(batch);
    } catch (error) {
      this.worker = undefined;
      if (this.isStopped) return [];
      const [only, ...others] = batch;
      if (only !== undefined && others.length === 0) return [this.options.lost(only, error as Error)];
      const results: Result[] = [];
      for (const item of batch) results.push(...(await this.run([item])));
      return results;
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.worker?.terminate();
  }

  private ask(batch: readonly Item[]): Promise<readonly Result[]> {
    this.worker ??= new Worker(this.options.worker, { workerData: this.options.data });
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
