import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { rightsOf } from '../access/grants.ts';
import { roles, type Role } from '../access/viewer.ts';
import type { Database } from './database.ts';

/** The second wall: what stands in the database itself, and for which roles. */
export interface Wall {
  /** The role of the database that reads for a role of the registry; empty where the wall could not be raised. */
  roleOf: ReadonlyMap<Role, string>;
  /** Roles from which nothing is kept, so that on the embedded database the owner may read for them. */
  unlimited: ReadonlySet<Role>;
  /** What the operator should know; null when all is well. */
  notice: string | null;
}

export const noWall: Wall = { roleOf: new Map(), unlimited: new Set(roles), notice: null };

/** Any number of our own: servers that start at once raise the wall one after the other. */
const WALL_LOCK = 4_207_261_120;

/** Roles belong to the whole server, where another database of it may change them at the same time. */
const ATTEMPTS = 5;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The name of a database role; a prefix is one word of small letters, digits and underscores. */
export const databaseRole = (prefix: string, role: Role): string => `${prefix}_${role}`;

/** Statements that make the roles where they are missing. Their right to be taken on is given to whoever runs them. */
export function roleStatements(prefix: string): string[] {
  return roles.map((role) => {
    const name = databaseRole(prefix, role);
    return (
      `do $$ begin if not exists (select from pg_roles where rolname = ${literal(name)}) then ` +
      `create role ${quoted(name)} nologin; end if; ` +
      // Who made a role may pass it on; who was given it by an administrator need not.
      `if not (select rolsuper from pg_roles where rolname = current_user) then ` +
      `begin grant ${quoted(name)} to current_user; exception when insufficient_privilege then null; end; end if; end $$`
    );
  });
}

/** What the database says the roles may do now: their columns and whole tables by table, and their policies with their marks. */
interface Held {
  columns: { role: string; table: string; columns: string[] }[];
  policies: { role: string; table: string; mark: string }[];
}

/** A privilege on a whole table, or one that is not for reading, is more than any role should have. */
const TOO_MUCH = '*';

const heldQuery = `
  select json_build_object(
    'columns', (
      select coalesce(json_agg(json_build_object('role', role, 'table', relname, 'columns', columns)), '[]')
      from (
        select r.rolname as role, h.relname, json_agg(h.attname) as columns
        from (
          select c.relname, case when x.privilege_type = 'SELECT' then a.attname::text else '${TOO_MUCH}' end as attname, x.grantee
          from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped, aclexplode(a.attacl) x
          where c.relnamespace = 'public'::regnamespace
          union all
          select c.relname, '${TOO_MUCH}', x.grantee from pg_class c, aclexplode(c.relacl) x
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
        ) h join pg_roles r on r.oid = h.grantee
        where r.rolname = any($1) group by 1, 2
      ) g),
    'policies', (
      select coalesce(json_agg(json_build_object('role', p.polname, 'table', c.relname, 'mark', obj_description(p.oid, 'pg_policy'))), '[]')
      from pg_policy p join pg_class c on c.oid = p.polrelid where c.relrowsecurity and p.polname = any($1)))::text as held`;

async function heldBy(client: Client, names: string[]): Promise<Held> {
  const { rows } = await client.query<{ held: string }>(heldQuery, [names]);
  return JSON.parse(rows[0]!.held) as Held;
}

/** Statements that lead from the rights that the roles have to exactly those that they should have; none where they do. */
export function grantStatements(prefix: string, held: Held): string[] {
  const statements: string[] = [];
  const has = new Map(
    held.columns.map(({ role, table, columns }) => [`${role} ${table}`, columns.sort().join()]),
  );
  const wanted = new Map<string, string[]>();
  for (const role of roles) {
    const name = databaseRole(prefix, role);
    for (const { table, columns } of rightsOf(role).columns) wanted.set(`${name} ${table}`, columns);
  }
  const changed = [...new Set([...has.keys(), ...wanted.keys()])].filter(
    (key) => has.get(key) !== wanted.get(key)?.join(),
  );
  // Roles with the same columns of a table get them by one statement: the fewer rows of the catalogue, the sooner it starts.
  const together = new Map<string, string[]>();
  for (const key of changed) {
    const [name, table] = key.split(' ') as [string, string];
    if (has.has(key)) statements.push(`revoke all on table ${quoted(table)} from ${quoted(name)}`);
    const columns = wanted.get(key);
    if (!columns) continue;
    const grant = `grant select (${columns.map(quoted).join(', ')}) on table ${quoted(table)} to `;
    together.set(grant, [...(together.get(grant) ?? []), quoted(name)]);
  }
  for (const [grant, names] of together) statements.push(grant + names.join(', '));
  for (const role of roles) {
    for (const { table, using } of rightsOf(role).rows) {
      const name = databaseRole(prefix, role);
      const mark = createHash('sha256').update(using).digest('hex').slice(0, 16);
      const stands = held.policies.some(
        (one) => one.role === name && one.table === table && one.mark === mark,
      );
      if (!stands) statements.push(...rowPolicy(name, table, using, mark));
    }
  }
  return statements;
}

/** A policy is made anew only where it is another one: that takes a lock which keeps readers waiting. */
function rowPolicy(role: string, table: string, using: string, mark: string): string[] {
  const [policy, on] = [quoted(role), quoted(table)];
  return [
    `alter table ${on} enable row level security`,
    `drop policy if exists ${policy} on ${on}`,
    `create policy ${policy} on ${on} for select to ${policy} using (${using})`,
    `comment on policy ${policy} on ${on} is ${literal(mark)}`,
  ];
}

/**
 * Raises the wall in the database, or renews it: roles where they are missing, then exactly the rights that follow from the
 * vocabulary, in one transaction, so that nobody reads between two states. Where the roles cannot be made, nothing is
 * changed and the notice holds the SQL for somebody who can.
 */
export async function raiseWall(database: Database, prefix: string): Promise<Wall> {
  const client = new Client(database.clientConfig);
  client.on('error', () => {}); // the query in flight tells
  await client.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await apply(client, prefix);
        break;
      } catch (error) {
        await client.query('rollback');
        if (!isCollision(error) || attempt === ATTEMPTS) {
          if (meansMissingRight(error)) return { ...noWall, notice: missingRight(prefix, error as Error) };
          throw error;
        }
      }
    }
  } finally {
    await client.end();
  }
  return {
    roleOf: new Map(roles.map((role) => [role, databaseRole(prefix, role)])),
    unlimited: new Set(roles.filter((role) => !rightsOf(role).limited)),
    notice: null,
  };
}

async function apply(client: Client, prefix: string): Promise<void> {
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [WALL_LOCK]);
  const names = roles.map((role) => databaseRole(prefix, role));
  await client.query(roleStatements(prefix).join(';\n'));
  const statements = grantStatements(prefix, await heldBy(client, names));
  const usage = `grant usage on schema public to ${names.map(quoted).join(', ')}`;
  if (statements.length > 0) await client.query([usage, ...statements].join(';\n'));
  // Whether the roles can be taken on at all is seen here, not at the first read.
  for (const role of roles) await client.query(`set local role ${quoted(databaseRole(prefix, role))}`);
  await client.query('commit');
}

/** Two servers made or changed the same role at once: `tuple concurrently updated`, or a name that is taken by now. */
const isCollision = (error: unknown): boolean =>
  ['XX000', '23505', '42710', '40P01'].includes((error as { code?: string }).code ?? '');

const meansMissingRight = (error: unknown): boolean => (error as { code?: string }).code === '42501';

function missingRight(prefix: string, error: Error): string {
  return (
    `The database user may not make roles (${error.message}), so fields are hidden by the server alone and not by PostgreSQL as well. ` +
    `Let an administrator of the database run, as the user that Liaison connects as or granting the roles to it, and start again:\n` +
    `${roleStatements(prefix).join(';\n')};`
  );
}
