import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { Accounts } from './accounts/accounts.ts';
import { firstLink } from './accounts/first-link.ts';
import { networkOf } from './accounts/network.ts';
import { buildApp, stopApp } from './app.ts';
import { openControl } from './control/control-server.ts';
import { operatorOf } from './control/operator.ts';
import { limitRequests } from './http/limits/request-rate.ts';
import { logToStandardError } from './http/log.ts';
import { payloadField, readingPlugin, stringifyResult } from './reading/plugin.ts';
import { createReading } from './reading/reading.ts';
import { entities, records } from './records.ts';
import { loadSeeds, loadWorldOf } from './seeding/load-seeds.ts';
import { requestContext } from './request-context.ts';
import { buildRegistrySchema } from './schema-of-registry.ts';
import type { Settings } from './settings.ts';
import { gatePlugin } from './sign-in/gate.ts';
import { addSignInRoutes } from './sign-in/routes.ts';
import { signInFirst, whoAsks, type Door } from './sign-in/who-asks.ts';
import { openDatabase } from './storage/database.ts';
import { migrate } from './storage/migrate.ts';
import { openOrm } from './storage/orm.ts';
import { openRoleReader } from './storage/role-reader.ts';
import { raiseWall } from './storage/wall.ts';

/** A server that takes requests. */
export interface Running {
  /** Its address with the port really taken, without a slash at the end. */
  url: string;
  /** Where the data lies, for people. */
  place: string;
  /** The one-time link that makes the first administrator; null when there is one. */
  firstLink: string | null;
  /** Finishes running requests, then closes the database. */
  stop(): Promise<void>;
}

/** What has to be said to start; who may come in has its defaults. */
export type StartSettings = Pick<Settings, 'host' | 'port' | 'dataDir' | 'databaseUrl' | 'seed'> &
  Partial<Settings>;

const adminDir = fileURLToPath(new URL('../../admin/dist', import.meta.url));

/**
 * Starts everything in its order: database, migrations, seeds, HTTP. When a step fails, what was opened is closed again.
 *
 * @throws an error whose message is meant for the operator
 */
export async function start(settings: StartSettings): Promise<Running> {
  const opened: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const database = await openDatabase(settings);
    opened.push(() => database.close());
    const orm = await openOrm(database, entities);
    opened.push(() => orm.close(true));
    await migrate(orm, database);
    await loadWorldOf(orm.em.fork());
    if (settings.seed === 'sources') await loadSeeds(orm.em.fork(), records);
    const wall = await raiseWall(database, settings.rolePrefix ?? 'liaison');
    if (wall.notice !== null) logToStandardError({ level: 'warn', message: wall.notice });
    const reader = openRoleReader(database, wall);
    opened.push(() => reader.close());
    const schema = buildRegistrySchema();
    const reading = createReading(schema, reader, 'liaison');
    const accounts = new Accounts(orm.em, { limitAttempts: settings.rateLimit !== 'off' });
    const door: Door = {
      signIn: settings.signIn ?? 'open',
      publicAccess: settings.publicAccess ?? 'none',
    };
    const publicUrl = settings.publicUrl ?? null;
    let url = '';
    const baseUrl = () => publicUrl ?? url;
    const app = await buildApp<ReturnType<typeof requestContext>>({
      schema,
      plugins: [gatePlugin(), readingPlugin(schema, reading)],
      stringifyResult,
      fieldResolver: payloadField,
      contextOf: async (request, signal) => {
        const asking = await whoAsks(request, accounts, door);
        if (!asking) throw signInFirst();
        return requestContext(orm, reading, asking.viewer, signal);
      },
      routes: (routed) => {
        if (settings.rateLimit !== 'off') limitRequests(routed, networkOf);
        addSignInRoutes(routed, { accounts, door, publicUrl, baseUrl });
      },
      isBehindProxy: publicUrl !== null,
      answersToAnyHost: publicUrl !== null,
      adminDir,
      readiness: async () => (await reader.read('select 1'))[0] === '1',
    });
    opened.push(() => stopApp(app));
    url = await listen(app, settings);
    // A PostgreSQL server is asked by the command line itself.
    if (database.embedded) {
      const control = await openControl(settings.dataDir, operatorOf(accounts, baseUrl));
      opened.push(() => control.close());
    }
    const link = await firstLink(accounts, settings.dataDir, baseUrl());
    return { url, place: database.place, firstLink: link, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(app: FastifyInstance, { host, port }: StartSettings): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new Error(
        `Port ${port} of ${host} is taken by another program. Stop that one, or set PORT to another port.`,
        { cause: error },
      );
    }
    if (code === 'EACCES')
      throw new Error(`Port ${port} may not be used by this user. Set PORT to 1024 or above.`, {
        cause: error,
      });
    throw new Error(`The server cannot listen on ${host}:${port}: ${message}`, { cause: error });
  }
  const address = app.server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
}
