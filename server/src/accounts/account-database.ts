import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

/** Runs the statements of accounts: with real parameters, times as ISO text, one row per object. */
export interface AccountSql {
  rows<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

export interface AccountDatabase extends AccountSql {
  /** All of it or nothing. */
  together<Result>(work: (sql: AccountSql) => Promise<Result>): Promise<Result>;
}

export function accountDatabase(em: EntityManager): AccountDatabase {
  return {
    rows: (sql, params) => sqlOf(em.fork()).rows(sql, params),
    together: (work) => em.fork().transactional((inner) => work(sqlOf(inner))),
  };
}

function sqlOf(em: EntityManager): AccountSql {
  const session = em.getKysely() as unknown as Kysely<unknown>;
  return {
    async rows<Row>(sql: string, params: readonly unknown[] = []) {
      const { rows } = await session.executeQuery(CompiledQuery.raw(sql, [...params]));
      return rows as Row[];
    },
  };
}

/** A time as an expression that gives ISO 8601 text in UTC, or null. */
export const isoTime = (expression: string): string =>
  `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
