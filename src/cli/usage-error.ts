/** What the user has to put right before the command can do its work: told without a stack, with exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
