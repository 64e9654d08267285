import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../server/src/storage/database.ts';
import { openCopy } from '../../kit/template.ts';

/** Messages of PostgreSQL's wire protocol, to send them one by one. */
function message(type: string, body: string): Buffer {
  const bytes = Buffer.from(body, 'latin1');
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
}
const parse = (sql: string) => message('P', `\0${sql}\0\0\0`);
const bind = message('B', '\0\0\0\0\0\0\0\0');
const execute = message('E', '\0\0\0\0\0');
const sync = message('S', '');

describe('connections to the embedded database', () => {
  let database: Database;
  const open: Client[] = [];
  const connect = async () => {
    const client = new Client(database.clientConfig);
    client.on('error', () => {});
    await client.connect();
    open.push(client);
    return client;
  };
  beforeAll(async () => {
    database = await openCopy('embedded');
    const client = await connect();
    await client.query('create table t (x int)');
  });
  afterAll(async () => {
    await Promise.all(open.map((client) => client.end().catch(() => {})));
    await database.close();
  });

  it('wait for the transaction of another one, and see nothing of what it took back', async () => {
    const [a, b] = [await connect(), await connect()];
    await a.query('begin');
    await a.query('insert into t values (1)');
    let answered = false;
    const seen = b.query('select x from t').then(({ rows }) => {
      answered = true;
      return rows;
    });
    await pause(200);
    expect(answered).toBe(false);
    await a.query('rollback');
    expect(await seen).toEqual([]);
  });

  it('wait for a failed transaction too, until it is rolled back', async () => {
    const [a, b] = [await connect(), await connect()];
    await a.query('begin');
    await expect(a.query('select 1/0')).rejects.toThrow('division by zero');
    const seen = b.query('select 1 as one');
    await expect(a.query('select 1')).rejects.toThrow('current transaction is aborted');
    await a.query('rollback');
    expect((await seen).rows).toEqual([{ one: 1 }]);
  });

  it('have prepared statements of their own under the same name', async () => {
    const [a, b] = [await connect(), await connect()];
    const ask = async (client: Client, text: string) =>
      (await client.query<{ is: number }>({ name: 'same', text })).rows[0]!.is;
    expect(await ask(a, 'select 1 as is')).toBe(1);
    expect(await ask(b, 'select 2 as is')).toBe(2);
    expect(await ask(a, 'select 1 as is')).toBe(1);
  });

  it('that vanish leave neither a transaction nor prepared statements behind', async () => {
    const [a, b] = [await connect(), await connect()];
    await a.query({ name: 'left', text: 'select 1' });
    await a.query('begin');
    await a.query('insert into t values (2)');
    (a as Client & { connection: { stream: Socket } }).connection.stream.destroy();
    expect((await b.query('select x from t')).rows).toEqual([]);
    const names = async () =>
      (await b.query<{ name: string }>('select name from pg_prepared_statements')).rows.filter(({ name }) =>
        name.endsWith('left'),
      );
    await expect.poll(names).toEqual([]);
  });

  it('are not mixed up when a batch arrives in pieces', async () => {
    const { host, port } = database.clientConfig;
    const raw = async () => {
      const socket = connectSocket(join(host!, `.s.PGSQL.${port}`));
      const startup = Buffer.from('\0\0\0\0\0\x03\0\0user\0postgres\0database\0postgres\0\0', 'latin1');
      startup.writeInt32BE(startup.length, 0);
      let text = '';
      socket.on('data', (data) => (text += data.toString('latin1')));
      await once(socket, 'connect');
      socket.write(startup);
      await expect.poll(() => text).toMatch(/Z\0\0\0\x05I$/);
      text = '';
      return { socket, text: () => text };
    };
    const [a, b] = [await raw(), await raw()];
    a.socket.write(parse("select 'of-a'"));
    await pause(50);
    b.socket.write(Buffer.concat([parse("select 'of-b'"), bind, execute, sync]));
    await expect.poll(b.text).toMatch(/of-b.*Z\0\0\0\x05I$/s);
    a.socket.write(Buffer.concat([bind, execute, sync]));
    await expect.poll(a.text).toMatch(/of-a.*Z\0\0\0\x05I$/s);
    a.socket.destroy();
    b.socket.destroy();
  });

  it('carry values larger than a packet', async () => {
    const a = await connect();
    const big = 'ə'.repeat(2_000_000);
    const { rows } = await a.query<{ same: string }>('select $1::text as same', [big]);
    expect(rows[0]!.same === big).toBe(true);
  });
});
