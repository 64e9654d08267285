import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlPlace } from '../../../server/src/control/control-path.ts';
import { runCommandLine } from '../../../server/src/command-line/run.ts';
import { kindsOfDatabase } from '../../kit/on-both.ts';
import { openCopy } from '../../kit/template.ts';

const source = (file: string) => fileURLToPath(new URL(`../../../server/src/${file}`, import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url)); // its tsconfig turns the decorators on

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

let folder: string;
const started: ChildProcess[] = [];

function launch(file: string, args: string[], env: Record<string, string>, input = '') {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), source(file), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], SEED: 'none', PORT: '0', DATA_DIR: folder, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  started.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => (said.out += String(data)));
  child.stderr.on('data', (data) => (said.err += String(data)));
  child.stdin.on('error', () => {}).end(input);
  return { child, said, ended: once(child, 'close').then(([code]): Ended => ({ code, ...said })) };
}

const liaison = (args: string, env: Record<string, string> = {}, input = '') =>
  launch('cli.ts', args.split(' '), env, input).ended;

/** The same without a process of its own: what is refused before anything is opened. */
async function understood(...args: string[]): Promise<Ended> {
  const said = { out: '', err: '' };
  const code = await runCommandLine(args, {
    env: {},
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    standardInput: () => process.stdin,
  });
  return { code, ...said };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-cli-'));
});
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('the command line', () => {
  it('helps, with everything there is and with one command', async () => {
    const all = await understood('--help');
    expect([all.code, all.err]).toEqual([0, '']);
    expect(all.out.match(/^ {2}(user|token) \w+/gm)).toHaveLength(8);
    expect((await understood()).out).toBe(all.out);
    expect((await understood('token', 'create', '--help')).out).toContain('--label LABEL');
  });

  it.each([
    [['user', 'destroy'], 'There is no command "user destroy".'],
    [['user', 'create', 'a@x.org'], '"user create" needs --role ROLE.'],
    [['user', 'create', '--role', 'analyst'], '"user create" needs one EMAIL.'],
    [['user', 'list', 'now'], '"user list" takes no "now".'],
    [['token', 'list', '--all'], "Unknown option '--all'."],
  ])('ends with 2 for %j, and says why', async (args, why) => {
    const { code, out, err } = await understood(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`${why}\nTry: pnpm --silent liaison --help\n`);
  });

  it('works before the first start, beside the running server, and says what cannot be done', async () => {
    const made = await liaison('token create --role analyst --label before');
    expect(made.code, made.err).toBe(0);
    expect(made.out).toMatch(/^liaison_[a-z0-9]{10}_[A-Za-z0-9_-]{43}\n$/);

    const { said, child, ended } = launch('main.ts', [], {});
    await expect.poll(() => said.out + said.err, { timeout: 90_000 }).toContain('Stop ');
    const url = /Dashboard {3}(http:\/\/127\.0\.0\.1:\d+)\//.exec(said.out)![1]!;
    expect(said.out).toMatch(/\/#\/first\?token=[A-Za-z0-9_-]{43}\n/);

    const place = controlPlace(folder)!;
    expect([statSync(place.folder).mode & 0o777, statSync(place.socket).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
    const person = await liaison(
      'user create root@example.org --role administrator --password-stdin',
      {},
      'violet anchor bakery\n',
    );
    expect([person.code, person.out]).toEqual([0, '']);
    const listed = await liaison('token list');
    expect(listed.out).toMatch(/^[a-z0-9]{10}\tanalyst\tread\t\d{4}-\d\d-\d\d\tnever\tusable\tbefore\n$/);

    // The server itself knows of it at once: sign-in is required from now on, and the token opens.
    const ask = (headers: Record<string, string>) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ organisations { totalCount } }' }),
      }).then(({ status }) => status);
    expect(await ask({})).toBe(401);
    expect(await ask({ authorization: `Bearer ${made.out.trim()}` })).toBe(200);
    expect((await liaison(`token revoke ${made.out.trim()}`)).code).toBe(0);
    expect(await ask({ authorization: `Bearer ${made.out.trim()}` })).toBe(401);

    const refused = await liaison('user suspend root@example.org');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toBe(
      'This is the last active administrator: make another account administrator first.\n',
    );
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(existsSync(place.socket)).toBe(false);
  }, 240_000);

  it.skipIf(!kindsOfDatabase.includes('postgresql'))(
    'opens PostgreSQL beside its server',
    async () => {
      const database = await openCopy('postgresql');
      try {
        const env = { DATABASE_URL: database.clientConfig.connectionString! };
        const made = await liaison('user create ana@example.org --role curator --name Ana', env);
        expect(made.code, made.err).toBe(0);
        expect(made.out).toMatch(/^http:\/\/127\.0\.0\.1:0\/#\/reset\?token=[A-Za-z0-9_-]{43}\n$/);
        const again = await liaison('user create ANA@example.org --role curator', env);
        expect([again.code, again.out, again.err]).toEqual([
          1,
          '',
          'email: an account with this address exists already.\n',
        ]);
        const listed = await liaison('user list', env);
        expect(listed.out).toBe('ana@example.org\tcurator\tACTIVE (no password yet)\tnever\tAna\n');
      } finally {
        await database.close();
      }
    },
    180_000,
  );
});
