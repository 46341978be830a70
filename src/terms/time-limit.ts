import type { Script } from 'node:vm';

/** What runs a task, and where. Most documents have none to run. */
interface Place {
  readonly script: Script;
  readonly context: { task?: (() => unknown) | undefined };
}

let place: Place | undefined;
/** How often a task is begun on a machine so busy that it was hardly run. */
const TRIES = 5;

/**
 * Runs something that may take forever, such as a user's regular expression, for so long and no longer. Nothing is
 * shut off from it; only its time is. Where the machine was busy with other things meanwhile, it is tried again.
 * @throws what the task throws; an Error with the code ERR_SCRIPT_EXECUTION_TIMEOUT when the time is over
 */
export function withinTime<T>(milliseconds: number, task: () => T): T {
  place ??= newPlace();
  const { script, context } = place;
  context.task = task;
  try {
    for (let left = TRIES; ; left--) {
      const used = process.cpuUsage();
      try {
        return script.runInContext(context, { timeout: milliseconds }) as T;
      } catch (error) {
        const { user, system } = process.cpuUsage(used);
        if (left === 1 || !isTimeout(error) || (user + system) / 1000 > milliseconds / 2) throw error;
      }
    }
  } finally {
    context.task = undefined;
  }
}

function newPlace(): Place {
  const { Script, createContext } = process.getBuiltinModule('node:vm');
  return { script: new Script('task()'), context: createContext({}) as Place['context'] };
}

/** Whether an error says that the time was over. */
export const isTimeout = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
