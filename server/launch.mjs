/**
 * `node server/launch.mjs <file.ts> [arguments]`: runs a file of this repository under the Node that it is written
 * for, with the packages that the lockfile names, on a machine that has any Node from 20 on and npm.
 *
 * Node 24 and pnpm come from the registry as packages, by npx; what it found is remembered, so that the second start
 * asks nobody. Why not `npx … pnpm run …` in package.json: between npm and the server would then stand four processes
 * that do not pass a signal on, and a stopped `npm start` would leave a server that holds the port and the data.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

const nodePackage = 'node@24.21.0';
const pnpmPackage = 'pnpm@12.21.0';

const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..');
const memory = join(root, 'node_modules/.cache/liaison/launch.json');
const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].concat(
  ['admin', 'schema', 'server', 'test'].map((folder) => `${folder}/package.json`),
);

/** @returns {{ node?: string, installed?: string }} */
function remembered() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'));
  } catch {
    return {};
  }
}

/** The Node to run with, when it is here already: the one remembered, or the one that runs this file. */
function nodeAtHand() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major === 24 && minor >= 12) return process.execPath;
  return known.node && existsSync(known.node) ? known.node : undefined;
}

/** Fetches what is missing and installs the packages, in one call of npx: two would unpack Node twice. */
function install() {
  process.stderr.write(
    `Installing the packages of the lockfile${node ? '' : `, and ${nodePackage} to run them`}.\n`,
  );
  const tools = node === process.execPath ? [pnpmPackage] : [nodePackage, pnpmPackage];
  const packages = tools.map((name) => `--package=${name}`);
  const isWindows = process.platform === 'win32';
  const command = 'pnpm install 1>&2 && node -p process.execPath';
  // The installer's progress is no result: it goes where messages go.
  const result = spawnSync('npx', ['--yes', ...packages, '-c', isWindows ? `"${command}"` : command], {
    cwd: root,
    encoding: 'utf8',
    shell: isWindows,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (result.status !== 0) {
    process.stderr.write('The packages cannot be installed; the lines above say why.\n');
    process.exit(result.status ?? 1);
  }
  return result.stdout.trim();
}

const known = remembered();
const digest = createHash('sha256');
for (const file of manifests) digest.update(readFileSync(join(root, file)));
const wanted = digest.digest('hex');
const isInstalled = known.installed === wanted && existsSync(join(root, 'node_modules/.modules.yaml'));

let node = nodeAtHand();
if (!node || !isInstalled) {
  node = install();
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ node, installed: wanted }));
}

const child = spawn(node, process.argv.slice(2), {
  cwd: root,
  stdio: 'inherit',
  // Tools that are started by name find the same Node.
  env: {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    LIAISON_LAUNCHED: '1',
  },
  // A group of its own: a signal to ours (Ctrl-C is one) would else arrive twice, and twice means "do not wait".
  detached: process.platform !== 'win32',
});

let isAskedToStop = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    isAskedToStop = true;
    child.kill(signal);
  });
}

// npm runs scripts in a shell, and a shell that is told to stop does not tell us: its absence does.
const parent = process.ppid;
setInterval(() => {
  if (isAskedToStop || process.ppid === parent) return;
  isAskedToStop = true;
  child.kill('SIGTERM');
}, 250).unref();

child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
