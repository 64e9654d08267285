import { setTimeout as pause } from 'node:timers/promises';
import { Accounts } from '../accounts/accounts.ts';
import { accountEntities } from '../accounts/entities.ts';
import { askRunningServer } from '../control/control-client.ts';
import { operatorOf, type Operator } from '../control/operator.ts';
import type { Settings } from '../settings.ts';
import { openDatabase } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import { openOrm } from '../storage/orm.ts';
import { StorageFault } from '../storage/storage-fault.ts';

/** Milliseconds for a server that is just starting to open its socket. */
const startingTime = 20_000;

/**
 * Whoever does what is asked: PostgreSQL is opened beside its server; an embedded database is asked of the server that
 * runs it, and opened here (made, if need be) when none does.
 */
export async function openOperator(settings: Settings): Promise<Operator> {
  if (settings.databaseUrl !== null) return openHere(settings);
  const until = Date.now() + startingTime;
  for (;;) {
    const running = await askRunningServer(settings.dataDir);
    if (running) return running;
    try {
      return await openHere(settings);
    } catch (error) {
      const isHeld = error instanceof StorageFault && error.message.includes('is in use by');
      if (!isHeld || Date.now() > until) throw error;
      await pause(500);
    }
  }
}

async function openHere(settings: Settings): Promise<Operator> {
  const database = await openDatabase(settings);
  try {
    const orm = await openOrm(database, accountEntities);
    try {
      await migrate(orm, database);
    } catch (error) {
      await orm.close(true);
      throw error;
    }
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    const baseUrl = settings.publicUrl ?? `http://${host}:${settings.port}`;
    return {
      ...operatorOf(new Accounts(orm.em), () => baseUrl),
      async close() {
        await orm.close(true);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
