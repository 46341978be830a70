import vm from 'node:vm';

let context: { task?: (() => unknown) | undefined } | undefined;
/** How often a task is begun on a machine so busy that it was hardly run. */
const TRIES = 5;
const script = new vm.Script('task()');

/**
 * Runs something that may take forever, such as a user's regular expression, for so long and no longer. Nothing is
 * shut off from it; only its time is. Where the machine was busy with other things meanwhile, it is tried again.
 * @throws what the task throws; an Error with the code ERR_SCRIPT_EXECUTION_TIMEOUT when the time is over
 */
export function withinTime<T>(milliseconds: number, task: () => T): T {
  context ??= vm.createContext({}) as { task?: (() => unknown) | undefined };
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

/** Whether an error says that the time was over. */
export const isTimeout = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
