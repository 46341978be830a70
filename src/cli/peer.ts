import { createRequire } from 'node:module';
import { UsageError } from './usage-error.ts';

let requireOfPeer: NodeJS.Require | undefined;

/**
 * Loads a package that textlint depends on (`@textlint/kernel`), as textlint itself would: the one it brings, wherever
 * a package manager put it. textlint is not loaded, which takes several times as long.
 * @throws UsageError where no textlint is installed
 */
export function ofPeer<T>(name: string): T {
  requireOfPeer ??= createRequire(pathOfPeer());
  return requireOfPeer(name) as T;
}

/** Loads a plugin that textlint brings. */
export function pluginOfPeer<T extends object>(name: string): T {
  const plugin = ofPeer<T | { default: T }>(name);
  return 'default' in plugin ? plugin.default : plugin;
}

function pathOfPeer(): string {
  try {
    return createRequire(import.meta.url).resolve('textlint');
  } catch {
    throw new UsageError('没有安装 textlint。先运行 npm i -D textlint。');
  }
}
