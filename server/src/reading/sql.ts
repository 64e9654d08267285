import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type RawBuilder,
} from 'kysely';

export type Sql = RawBuilder<unknown>;

export { sql };

// Kysely puts statements together and numbers their parameters; it never opens a connection here.
const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A parameter whose value is known only when the statement runs: read from the variables of the request. */
export interface Slot {
  read: (variables: Variables) => unknown;
}

export type Variables = Readonly<Record<string, unknown>>;

export interface Statement {
  text: string;
  slots: readonly Slot[];
}

/** Finishes an expression into a statement whose parameters are slots. */
export function statementOf(expression: Sql): Statement {
  const { sql: text, parameters } = expression.compile(compiler);
  return { text, slots: parameters as Slot[] };
}

/** A parameter with its type, so that the database never has to guess one. */
export function parameter(slot: Slot, type: string): Sql {
  return sql`${slot}::${sql.raw(type)}`;
}

/** A parameter whose value is fixed by the operation itself. */
export function fixed(value: unknown, type: string): Sql {
  return parameter({ read: () => value }, type);
}

export function column(alias: string, name: string): Sql {
  return sql`${sql.id(alias, name)}`;
}

export function allOf(conditions: (Sql | undefined)[]): Sql | undefined {
  const present = conditions.filter((condition) => condition !== undefined);
  if (present.length === 0) return undefined;
  return present.length === 1 ? present[0] : sql`(${sql.join(present, sql` and `)})`;
}

export function whereClause(conditions: (Sql | undefined)[]): Sql {
  const condition = allOf(conditions);
  return condition ? sql` where ${condition}` : sql``;
}

// PostgreSQL passes at most 100 arguments to a function: wider objects are built in parts and joined as text.
const pairsAtOnce = 50;

/** A JSON object with its keys in the order given. */
export function jsonObject(pairs: [string, Sql][]): Sql {
  if (pairs.length === 0) return sql`'{}'::json`;
  const parts: Sql[] = [];
  for (let start = 0; start < pairs.length; start += pairsAtOnce) {
    const list = pairs
      .slice(start, start + pairsAtOnce)
      .map(([key, value]) => sql`${sql.lit(key)}, ${value}`);
    parts.push(sql`json_build_object(${sql.join(list)})`);
  }
  if (parts.length === 1) return parts[0]!;
  const inside = parts.map((part) => sql`substr(${part}::text, 2, length(${part}::text) - 2)`);
  return sql`('{' || ${sql.join(inside, sql` || ', ' || `)} || '}')::json`;
}
