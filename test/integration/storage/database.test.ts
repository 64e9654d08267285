import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/src/storage/database.ts';
import { StorageFault } from '../../../server/src/storage/storage-fault.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openCopy } from '../../kit/template.ts';

const open = (databaseUrl: string) => openDatabase({ dataDir: null, databaseUrl });

/** A server that greets like PostgreSQL and answers the first query with one row of texts. */
async function pretendPostgresql(version: string, number: string, encoding: string) {
  const message = (type: string, ...parts: (string | Buffer)[]) => {
    const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
  const int32 = (value: number) => Buffer.from([0, 0, value >> 8, value & 255]);
  const columns: [string, number, string][] = [
    ['version', 23, number],
    ['shown', 25, version],
    ['encoding', 25, encoding],
  ];
  const ready = message('Z', 'I');
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]));
      socket.once('data', () => {
        const fields = columns.map(([name, type]) =>
          Buffer.concat([
            Buffer.from(`${name}\0`),
            int32(0),
            int16(0),
            int32(type),
            int16(4),
            int32(0),
            int16(0),
          ]),
        );
        const values = columns.map(([, , value]) => Buffer.concat([int32(value.length), Buffer.from(value)]));
        socket.write(
          Buffer.concat([
            message('T', int16(3), ...fields),
            message('D', int16(3), ...values),
            message('C', 'SELECT 1\0'),
            ready,
          ]),
        );
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `postgresql://u:secret@127.0.0.1:${port}/registry`, port, close: () => server.close() };
}

describe('a database that does not suit is refused', () => {
  it('when PostgreSQL is too old', async () => {
    const old = await pretendPostgresql('13.4', '130004', 'UTF8');
    await expect(open(old.url)).rejects.toThrow(
      new StorageFault(
        `PostgreSQL at 127.0.0.1:${old.port}, database registry is version 13.4; Liaison needs PostgreSQL 15 or later. ` +
          'Upgrade it, or leave DATABASE_URL unset to use the embedded database.',
      ),
    );
    old.close();
  });

  it('when it stores text in another encoding', async () => {
    const latin = await pretendPostgresql('16.1', '160001', 'LATIN1');
    await expect(open(latin.url)).rejects.toThrow('stores text as LATIN1; names in many scripts need UTF8');
    latin.close();
  });

  it('when nothing answers, without telling the password', async () => {
    const error = await open('postgresql://u:secret@127.0.0.1:1/registry').catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(StorageFault);
    expect((error as Error).message).toBe(
      'PostgreSQL at 127.0.0.1:1, database registry does not answer (ECONNREFUSED). ' +
        'Check DATABASE_URL, or leave it unset to use the embedded database.',
    );
  });
});

describeOnBoth('an open database', (kind) => {
  it('says what it is and where the data lies', async () => {
    const database = await openCopy(kind);
    expect(database.kind).toBe(kind);
    expect(database.place).toMatch(
      kind === 'embedded' ? /^memory$/ : /^PostgreSQL at 127\.0\.0\.1:5432, database liaison_test_/,
    );
    if (kind === 'postgresql') {
      const missing = new URL(database.clientConfig.connectionString!);
      missing.pathname = '/no_such_database';
      await expect(open(missing.href)).rejects.toThrow(
        'database no_such_database: there is no such database. Create it first.',
      );
    }
    await database.close();
  });
});
