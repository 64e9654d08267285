import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '../../../server/src/storage/embedded/embedded-database.ts';

const script = fileURLToPath(new URL('../../kit/hold-database.ts', import.meta.url));

interface Held {
  process: ChildProcess;
  host: string;
  port: number;
  databasePid: number;
  refused?: string;
}

let root: string;
let folder: string;
const started: ChildProcess[] = [];

async function hold(path = folder): Promise<Held> {
  const process = spawn(globalThis.process.execPath, [script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(process);
  for await (const line of createInterface(process.stdout)) return { process, ...JSON.parse(line) } as Held;
  throw new Error('the process said nothing');
}

async function connect(place: { host: string; port: number }): Promise<Client> {
  const client = new Client({ host: place.host, port: place.port, user: 'postgres', database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function values(client: Client): Promise<number[]> {
  return (await client.query<{ x: number }>('select x from kept order by x')).rows.map(({ x }) => x);
}

/** Whether a process runs. One that has ended may stay listed until somebody reads its exit code. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'latin1'));
  } catch {
    return false;
  }
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'liaison-folder-'));
  folder = join(root, 'data');
  const database = await openEmbedded({ folder });
  const client = await connect(database);
  await client.query('create table kept (x int)');
  await client.end();
  await database.close();
});
afterEach(async () => {
  for (const process of started.splice(0)) {
    if (process.exitCode !== null || process.signalCode !== null) continue;
    process.kill('SIGKILL');
    await once(process, 'exit');
  }
});
afterAll(() => rmSync(root, { recursive: true }));

it('a data folder is for its owner only, and nothing but the data stays in it after an orderly end', async () => {
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const held = await hold();
  expect(held.host).toBe(folder);
  held.process.kill('SIGTERM');
  await once(held.process, 'exit');
  expect(existsSync(join(folder, 'owner.json'))).toBe(false);
  expect(existsSync(join(folder, '.s.PGSQL.5432'))).toBe(false);
});

it('a second process is told who holds the folder and what to do, and the first goes on', async () => {
  const first = await hold();
  const second = await hold();
  expect(second.refused).toMatch(
    new RegExp(
      `^The data folder ${folder} is in use by process ${first.process.pid} on .+ ` +
        String.raw`\(since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\)\. ` +
        String.raw`Two processes on one folder would lose data: stop it first \(kill ${first.process.pid}\), ` +
        String.raw`or set DATA_DIR to another folder\.$`,
    ),
  );
  const client = await connect(first);
  expect(await values(client)).toEqual([]);
  await client.end();
});

it('of processes that start at the same moment exactly one gets the folder', async () => {
  for (let round = 0; round < 2; round++) {
    const all = await Promise.all([hold(), hold(), hold()]);
    expect(all.filter(({ refused }) => refused === undefined)).toHaveLength(1);
    const winner = all.find(({ refused }) => refused === undefined)!;
    winner.process.kill('SIGKILL');
    await once(winner.process, 'exit');
  }
}, 90_000);

it('a killed server takes its database process with it, loses nothing it acknowledged, and leaves no lock', async () => {
  const first = await hold();
  const client = await connect(first);
  await client.query('insert into kept values (1)');
  await client.query('begin');
  await client.query('insert into kept values (99)');
  first.process.kill('SIGKILL');
  await once(first.process, 'exit');

  const second = await hold();
  expect(second.refused).toBeUndefined();
  await expect.poll(() => lives(first.databasePid)).toBe(false);
  const again = await connect(second);
  expect(await values(again)).toEqual([1]);
  await again.end();
});

it('server and database process killed together lose nothing that was acknowledged, and leave no lock', async () => {
  const first = await hold();
  const client = await connect(first);
  await client.query('insert into kept values (2)');
  process.kill(first.databasePid, 'SIGKILL');
  first.process.kill('SIGKILL');
  await once(first.process, 'exit');

  const second = await hold();
  const again = await connect(second);
  expect(await values(again)).toEqual([1, 2]);
  await again.end();
});

it('a database process that dies is started again on the same place', async () => {
  const database = await openEmbedded({ folder });
  try {
    const client = await connect(database);
    await client.query('insert into kept values (3)');
    const before = database.pid!;
    process.kill(before, 'SIGKILL');
    const answer = () =>
      connect(database)
        .then(async (again) => [await values(again), await again.end()][0])
        .catch(() => null);
    await expect.poll(answer, { timeout: 20_000 }).toEqual([1, 2, 3]);
    expect(database.pid).not.toBe(before);
  } finally {
    await database.close();
  }
});

it('a folder with a path too long for a socket listens elsewhere, and cleans that up', async () => {
  const long = join(root, 'a-rather-long-name-of-a-folder-'.repeat(4), 'data');
  const database = await openEmbedded({ folder: long });
  expect(database.host.startsWith(tmpdir())).toBe(true);
  expect(statSync(database.host).mode & 0o777).toBe(0o700);
  const client = await connect(database);
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  await database.close();
  expect(existsSync(database.host)).toBe(false);
});

it('what a first start left half made is put aside', async () => {
  const broken = join(root, 'broken');
  mkdirSync(join(broken, 'database'), { recursive: true });
  writeFileSync(join(broken, 'database', 'PG_VERSION'), '18\n');
  const database = await openEmbedded({ folder: broken });
  await database.close();
  expect(existsSync(join(broken, 'database', 'global', 'pg_control'))).toBe(true);
});

it('a folder that cannot be made is refused in one sentence', async () => {
  const file = join(root, 'a-file');
  writeFileSync(file, '');
  await expect(openEmbedded({ folder: join(file, 'data') })).rejects.toThrow(
    /^The embedded database in .*a-file\/data could not be opened: ENOTDIR/,
  );
});
