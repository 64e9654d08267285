import { spawn, type ChildProcess } from 'node:child_process';
import { Agent } from 'node:http';
import { createInterface } from 'node:readline';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/src/storage/database.ts';
import { migrate } from '../../server/src/storage/migrate.ts';
import { openOrm } from '../../server/src/storage/orm.ts';
import { entities } from '../../server/src/records.ts';
import { postgresqlAnswers } from '../kit/template.ts';
import { fill, moderate } from './fill.ts';
import { median, send, throughput, type Call } from './load.ts';
import { scenarios, type Scenario } from './scenario.ts';

const connections = 16;
const rounds = 4;
const time = 1_200;
const deep = 1_500;

const server = process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';
const name = `liaison_bench_${process.pid}`;
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What one scenario gave: requests per second in each round, and the ratios of the rounds. */
interface Measured {
  scenario: string;
  limit: number[];
  ours: number[];
  ratio: { median: number; lowest: number; highest: number };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Starts a server in a process of its own, and waits for the address it prints. */
async function startServer(file: string, input = ''): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', here(file), url], {
    env: { ...process.env, NODE_ENV: 'production', TSX_TSCONFIG_PATH: here('../../tsconfig.json') },
    cwd: here('../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('http')) return { child, address: line };
  }
  throw new Error(`${file} ended before it listened.`);
}

describe.skipIf(!(await postgresqlAnswers()))(
  'reading, against a hand-written statement passed through',
  () => {
    const children: ChildProcess[] = [];
    const measured: Measured[] = [];
    let all: { scenario: Scenario; ours: Call; limit: Call }[];

    beforeAll(async () => {
      await onServer(
        `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`,
      );
      const database = await openDatabase({ dataDir: null, databaseUrl: url });
      const orm = await openOrm(database, entities);
      await migrate(orm, database);
      await orm.close(true);
      const client = new Client({ connectionString: url });
      await client.connect();
      await fill(client, moderate);
      await client.end();

      const ours = await startServer('our-server.ts');
      children.push(ours.child);
      const ask = (query: string, variables: object): Call => ({
        url: `${ours.address}/graphql`,
        method: 'POST',
        body: JSON.stringify({ query, variables }),
      });
      const first = await send(
        ask(
          `{ organisations(first: 1, offset: ${deep - 1}, orderBy: [{ field: NAME }]) { pageInfo { endCursor } } }`,
          {},
        ),
        new Agent(),
      );
      const cursor = (JSON.parse(first) as { data: { organisations: { pageInfo: { endCursor: string } } } })
        .data.organisations.pageInfo.endCursor;
      const list = scenarios(cursor, deep);
      const limit = await startServer('limit-server.ts', JSON.stringify(list));
      children.push(limit.child);
      all = list.map((scenario, index) => ({
        scenario,
        ours: ask(scenario.query, scenario.variables),
        limit: { url: `${limit.address}/${index}`, method: 'GET' },
      }));
    }, 300_000);

    afterAll(async () => {
      for (const child of children) child.kill();
      await onServer(`drop database if exists ${name} with (force)`);
      if (measured.length > 0) tell(measured);
    });

    it('gives the same answers', async () => {
      const agent = new Agent();
      for (const { scenario, ours, limit } of all) {
        const [one, other] = await Promise.all([send(ours, agent), send(limit, agent)]);
        expect(dataOf(one), scenario.name).toEqual(dataOf(other));
      }
    });

    it('is measured in turn with the limit', async () => {
      for (const { scenario, ours, limit } of all) {
        for (const call of [limit, ours]) await throughput(call, connections, time / 2); // warm
        const row: Measured = {
          scenario: scenario.name,
          limit: [],
          ours: [],
          ratio: { median: 0, lowest: 0, highest: 0 },
        };
        for (let round = 0; round < rounds; round += 1) {
          row.limit.push(await throughput(limit, connections, time));
          row.ours.push(await throughput(ours, connections, time));
        }
        const ratios = row.ours.map((value, round) => value / row.limit[round]!);
        row.ratio = { median: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
        measured.push(row);
      }
      expect(measured).toHaveLength(all.length);
    });
  },
);

function tell(measured: Measured[]): void {
  const lines = measured.map(({ scenario, limit, ours, ratio }) =>
    [
      scenario.padEnd(34),
      median(limit).toFixed(0).padStart(7),
      median(ours).toFixed(0).padStart(7),
      ratio.median.toFixed(2).padStart(7),
      ` (${ratio.lowest.toFixed(2)} to ${ratio.highest.toFixed(2)})`,
    ].join(''),
  );
  console.log([`${' '.repeat(36)}limit   ours  ratio`, ...lines].join('\n'));
  mkdirSync(here('results'), { recursive: true });
  const told = {
    node: process.version,
    cores: cpus().length,
    connections,
    rounds,
    time,
    size: moderate,
    measured,
  };
  writeFileSync(here('results/reading.json'), `${JSON.stringify(told, null, 2)}\n`);
}

/** Ours tells the cost beside the data. */
function dataOf(answer: string): unknown {
  return (JSON.parse(answer) as { data: unknown }).data;
}
