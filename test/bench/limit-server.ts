/**
 * The limit that the server is measured against: a bare HTTP server that passes the text of one hand-written statement on.
 * `tsx limit-server.ts <database URL>`; the scenarios come on standard input as JSON, the address goes to standard output.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Pool } from 'pg';

interface Written {
  sql: string;
  values: unknown[];
}

const written = JSON.parse(await text(process.stdin)) as Written[];
const pool = new Pool({
  connectionString: process.argv[2],
  max: 16,
  options: '-c timezone=UTC -c datestyle=ISO -c jit=off',
});

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const index = Number(request.url!.slice(1));
    const { sql, values } = written[index]!;
    pool.query<[string]>({ name: `s${index}`, text: sql, values, rowMode: 'array' }).then(
      ({ rows }) => {
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(`{"data":${rows[0]![0]}}`);
      },
      (error: Error) => {
        response.statusCode = 500;
        response.end(error.message);
      },
    );
  });
});
server.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
process.once('SIGTERM', () => process.exit(0));
