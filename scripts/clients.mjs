import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Where what was installed is kept from one run to the next; nothing of it is in the repository. A change of the
 * versions below takes effect when it is deleted.
 */
const cache = process.env['ZH_QUALITY_CLIENTS_CACHE'] ?? path.join(tmpdir(), 'zh-quality-clients');

/**
 * The programs that the recipes in the docs are run with. `from` says where it is got: a module of Go, a package of
 * Python, of npm or of Debian; `package` is what is got there, and `command` what it is called by. A package of npm
 * without a command is a library, or one that a project installs beside textlint; `scripts` names what must run its own
 * script to be installed, and `overrides` what it needs in an older version than it asks for. A package of Debian without
 * a command is part of an editor.
 */
export const CLIENTS = [
  { name: 'git', from: 'debian', package: 'git', command: 'git' },
  {
    name: 'actionlint',
    from: 'go',
    package: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
    command: 'actionlint',
  },
  {
    name: 'reviewdog',
    from: 'go',
    package: 'github.com/reviewdog/reviewdog/cmd/reviewdog@v0.21.0',
    command: 'reviewdog',
  },
  { name: 'pre-commit', from: 'python', package: 'pre-commit==4.7.0', command: 'pre-commit' },
  {
    name: 'sarif-multitool',
    from: 'npm',
    package: '@microsoft/sarif-multitool@5.7.0',
    scripts: '@microsoft/sarif-multitool-linux',
  },
  { name: 'junitparser', from: 'python', package: 'junitparser==5.0.3', command: 'junitparser' },
  { name: 'husky', from: 'npm', package: 'husky@9.1.7' },
  { name: 'lint-staged', from: 'npm', package: 'lint-staged@16.3.4' },
  { name: 'vim', from: 'debian', package: 'vim', command: 'vim' },
  { name: 'ale', from: 'debian', package: 'vim-ale' },
  { name: 'neovim', from: 'debian', package: 'neovim', command: 'nvim' },
  { name: 'emacs', from: 'debian', package: 'emacs-nox', command: 'emacs' },
  { name: 'flycheck', from: 'debian', package: 'elpa-flycheck' },
  { name: 'markdown-mode', from: 'debian', package: 'elpa-markdown-mode' },
  {
    name: 'diagnostic-languageserver',
    from: 'npm',
    package: 'diagnostic-languageserver@1.14.2',
    command: 'diagnostic-languageserver',
    overrides: { 'vscode-languageserver-protocol': '3.15.3' },
  },
];

const npmFolder = path.join(cache, 'npm');
const pythonFolder = path.join(cache, 'python');
const goFolder = path.join(cache, 'go');

const run = (command, args, options = {}) =>
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
const isRoot = process.getuid?.() === 0;
const asRoot = (command, args) => (isRoot ? run(command, args) : run('sudo', ['--non-interactive', command, ...args]));

/** Whether Debian's lists of packages were brought up to date by this run. */
let listsAreNew = false;

/** How a client of each origin is installed. What it needs for this is told by the error where that is missing. */
const INSTALLERS = {
  go: (client) => run('go', ['install', client.package], { env: { ...process.env, GOBIN: goFolder } }),
  python(client) {
    const pip = path.join(pythonFolder, 'bin/pip');
    if (!existsSync(pip)) run('python3', ['-m', 'venv', pythonFolder]);
    run(pip, ['install', '--quiet', client.package]);
  },
  npm(client) {
    mkdirSync(npmFolder, { recursive: true });
    const manifest = path.join(npmFolder, 'package.json');
    const old = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : { private: true };
    const allowScripts = { ...old.allowScripts, ...(client.scripts && { [client.scripts]: true }) };
    const overrides = { ...old.overrides, ...client.overrides };
    writeFileSync(manifest, JSON.stringify({ ...old, allowScripts, overrides }));
    run('npm', ['install', '--prefix', npmFolder, '--no-audit', '--no-fund', client.package]);
  },
  debian(client) {
    if (!listsAreNew) asRoot('apt-get', ['update', '--quiet']);
    listsAreNew = true;
    asRoot('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', client.package]);
  },
};

/**
 * Where a client is: the file of its command; where it has none, the folder of its package, or the name of one of Debian.
 * @returns undefined where it is not installed
 */
export function find({ from, package: spec, command }) {
  if (from === 'npm' && !command) {
    const folder = path.join(npmFolder, 'node_modules', spec.replace(/(.)@.*$/, '$1'));
    return existsSync(folder) ? folder : undefined;
  }
  if (from === 'debian' && !command) return isInstalled(spec) ? spec : undefined;
  const own = [goFolder, path.join(pythonFolder, 'bin'), path.join(npmFolder, 'node_modules/.bin')];
  return [...own, ...(process.env['PATH'] ?? '').split(path.delimiter)]
    .map((folder) => path.join(folder, command))
    .find(isExecutable);
}

/** Installs a client. @throws where that cannot be done */
export const install = (client) => INSTALLERS[client.from](client);

function isInstalled(debianPackage) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync('dpkg-query', ['--status', debianPackage], options).includes('install ok installed');
  } catch {
    return false;
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
