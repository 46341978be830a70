import vm from 'node:vm';

let context: { task?: (() => unknown) | undefined } | undefined;
const script = new vm.Script('task()');

/**
 * Runs something that may take forever, such as a user's regular expression, for so long and no longer. Nothing is
 * shut off from it; only its time is.
 * @throws what the task throws; an Error with the code ERR_SCRIPT_EXECUTION_TIMEOUT when the time is over
 */
export function withinTime<T>(milliseconds: number, task: () => T): T {
  context ??= vm.createContext({}) as { task?: (() => unknown) | undefined };
  const outer = context.task;
  context.task = task;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as T;
  } finally {
    context.task = outer;
  }
}

/** Whether an error says that the time was over. */
export const isTimeout = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
