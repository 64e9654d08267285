/**
 * Builds what the product runs from: the server by tsc, the typed documents by codegen, the dashboard by vite. A part
 * whose inputs have not changed since it was built is left alone, so that the second start is quick.
 *
 * Run by Node alone (types are stripped, nothing is compiled first): keep to syntax that can be erased.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const stamps = join(root, 'node_modules/.cache/liaison/build.json');

interface Part {
  name: string;
  /** Globs of what the part is made from. The lockfile belongs to each: a new compiler builds anew. */
  inputs: string[];
  /** Files that exist when the part has been built. */
  outputs: string[];
  command: string[];
  cwd?: string;
}

const server: Part = {
  name: 'server',
  inputs: ['server/src/**/*.ts', 'server/tsconfig.build.json', 'tsconfig.json'],
  outputs: ['server/dist/main.js'],
  // Types are checked by `pnpm check`; who starts the product waits for JavaScript only.
  command: ['node_modules/.bin/tsc', '-p', 'server/tsconfig.build.json', '--noCheck'],
};

const typedDocuments: Part = {
  name: 'typed documents',
  inputs: [
    'schema/schema.graphql',
    'schema/codegen.ts',
    'schema/examples/*.graphql',
    'admin/src/**/*.graphql',
  ],
  outputs: ['admin/src/generated/graphql.ts', 'schema/generated/graphql.ts'],
  command: ['node_modules/.bin/graphql-codegen', '--config', 'schema/codegen.ts'],
};

const dashboard: Part = {
  name: 'dashboard',
  inputs: ['admin/src/**/*', 'admin/public/**/*', 'admin/index.html', 'admin/vite.config.ts', 'schema/*.ts'],
  outputs: ['admin/dist/index.html'],
  command: ['node_modules/.bin/vite', 'build', '--logLevel', 'warn'],
  cwd: 'admin',
};

/** Builds every part that is not current. Throws an error that carries what the failing tool said. */
export async function build(report: (line: string) => void): Promise<void> {
  const built = readStamps();
  // The dashboard compiles the typed documents in; the server needs neither.
  const afterDocuments = async () => {
    await buildPart(typedDocuments, built, report);
    await buildPart(dashboard, built, report);
  };
  await Promise.all([buildPart(server, built, report), afterDocuments()]);
}

/** Makes the typed documents, which the type check needs, without the rest. */
export async function buildTypedDocuments(report: (line: string) => void): Promise<void> {
  await buildPart(typedDocuments, readStamps(), report);
}

async function buildPart(
  part: Part,
  built: Record<string, string>,
  report: (line: string) => void,
): Promise<void> {
  const stamp = stampOf(part);
  const isThere = part.outputs.every((output) => existsSync(join(root, output)));
  if (isThere && built[part.name] === stamp) return;
  const started = Date.now();
  await run(part);
  built[part.name] = stamp;
  mkdirSync(dirname(stamps), { recursive: true });
  writeFileSync(stamps, JSON.stringify(built));
  report(`Built the ${part.name} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function readStamps(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(stamps, 'utf8'));
  } catch {
    return {};
  }
}

function stampOf(part: Part): string {
  const hash = createHash('sha256').update(JSON.stringify(part.command));
  const files = globSync([...part.inputs, 'pnpm-lock.yaml'], { cwd: root }).sort();
  for (const file of files) {
    if (!statSync(join(root, file)).isFile()) continue;
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function run({ name, command, cwd = '.' }: Part): Promise<void> {
  const [program = '', ...rest] = command;
  return new Promise((done, fail) => {
    const child = spawn(join(root, cwd, program), rest, {
      cwd: join(root, cwd),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`The ${name} cannot be built:\n${said}`)),
    );
  });
}

if (import.meta.main) await build(console.log);
