import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url)); // its tsconfig turns the decorators on

let folder: string;
const started: ChildProcess[] = [];

function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
    cwd: root,
    env: { PATH: process.env['PATH'], SEED: 'none', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => (said.out += String(data)));
  child.stderr.on('data', (data) => (said.err += String(data)));
  return { child, said, ended: once(child, 'close') as Promise<[number | null, string | null]> };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-start-'));
});
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('the server says where it is, answers, and stops in order within 10 s of SIGTERM', async () => {
  const { child, said, ended } = launch({ PORT: '0' });
  await expect.poll(() => said.out + said.err, { timeout: 60_000 }).toContain('Stop ');
  expect(said.out).toContain(`Data        ${folder}`);
  expect(said.out).toContain(`Ctrl-C, or kill ${child.pid}`);
  const url = /Dashboard {3}(http:\/\/127\.0\.0\.1:\d+)\//.exec(said.out)![1]!;
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const asked = Date.now();
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(said.err).toBe('');
}, 90_000);

it('a taken port is told in one line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { said, ended } = launch({ PORT: String(port) });
  expect(await ended).toEqual([1, null]);
  expect(said.err).toBe(
    `Port ${port} of 127.0.0.1 is taken by another program. Stop that one, or set PORT to another port.\n`,
  );
  other.close();
}, 90_000);

it('bad settings are told one by one, before anything is opened', async () => {
  const { said, ended } = launch({ HOST: '0.0.0.0', PORT: 'many' });
  expect(await ended).toEqual([1, null]);
  expect(
    said.err
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['HOST', 'PORT']);
}, 30_000);
