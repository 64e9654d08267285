import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GraphQLError, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { limitOf } from '../../server/src/access/limit.ts';
import { roles, type Role } from '../../server/src/access/viewer.ts';
import { checkCost } from '../../server/src/reading/cost/check-cost.ts';
import { actualCost } from '../../server/src/reading/cost/cost-tree.ts';
import { documentRules } from '../../server/src/http/document-rules.ts';
import { testSchema } from '../kit/reading.ts';

const schema = testSchema();
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Hint {
  lower?: { path: string; argument: string; variable: string | null; from: number; to: number }[];
  leaveOut?: string;
}

const operationOf = (text: string) =>
  parse(text).definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  )!;

const cost = (text: string, variables: Record<string, unknown> = {}, role: Role = 'client') =>
  checkCost(schema, parse(text), operationOf(text), variables, { role });

/** Asks for too much, and gives back how it was refused. */
function refusal(text: string, variables: Record<string, unknown> = {}, role: Role = 'client') {
  try {
    cost(text, variables, role);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
  throw new Error('It passed.');
}

describe('what an operation may cost', () => {
  it('counts the rows that may come, each list under all the rows above it', () => {
    expect(cost('{ organisations(first: 10) { nodes { id } } }').requested).toBe(10);
    expect(cost('{ organisations { nodes { id } } }').requested).toBe(20);
    expect(cost('{ organisations(first: 10) { nodes { country { name } } } }').requested).toBe(20);
    expect(
      cost('{ organisations(first: 10) { edges { node { children(last: 5) { nodes { id } } } } } }')
        .requested,
    ).toBe(60);
  });

  it('counts rows once that are asked for as nodes and as edges', () => {
    expect(
      cost('{ organisations(first: 10) { nodes { id } edges { cursor } pageInfo { endCursor } } }').requested,
    ).toBe(10);
  });

  it('counts what is computed beside the rows', () => {
    const plain = cost('{ organisations(first: 10) { nodes { id } } }').requested;
    const more = (text: string) => cost(`{ organisations(first: 10${text} }`).requested - plain;
    expect(more(') { nodes { id } totalCount }')).toBe(5);
    expect(more(') { nodes { id } facets(fields: [KIND, COUNTRY]) { field } }')).toBe(40);
    expect(more(', where: { search: "x" }) { nodes { id } }')).toBe(52);
    expect(cost('{ participationsGroupBy(by: [ROLE]) { total } }').requested).toBe(500);
  });

  it('follows the variables, and what is left out by them', () => {
    const text =
      'query ($n: Int, $deep: Boolean!) { organisations(first: $n) { nodes { children @include(if: $deep) { nodes { id } } } } }';
    expect(cost(text, { n: 10, deep: false }).requested).toBe(10);
    expect(cost(text, { n: 10, deep: true }).requested).toBe(210);
    expect(cost(text, { deep: true }).requested).toBe(420);
    expect(cost(text, { n: 10, deep: false }).requested).toBe(10);
  });

  it('counts a fragment wherever it is spread, and behind an interface what any type may bring', () => {
    const text = `{ a: node(id: "x") { ...F } b: node(id: "y") { ...F } }
      fragment F on Node { ... on Organisation { children(first: 30) { nodes { id } } } ... on Project { children(first: 40) { nodes { id } } } }`;
    expect(cost(text).requested).toBe(142);
  });

  it('of an answer, counts the rows that came', () => {
    const { parts } = cost('{ organisations(first: 10) { nodes { country { name } } totalCount } }');
    const data = {
      organisations: { nodes: [{ country: null }, { country: { name: 'Georgia' } }], totalCount: 2 },
    };
    expect(actualCost(parts, data)).toBe(2 + 2 + 5);
  });

  it('a role that counts over the whole registry may ask for more', () => {
    const text =
      '{ organisations(first: 90) { nodes { children(first: 90) { nodes { children(first: 90) { nodes { id } } } } } } }';
    expect(cost(text, {}, 'analyst').requested).toBe(90 + 8_100 + 729_000);
    expect(refusal(text, {}, 'client').extensions).toMatchObject({
      code: 'COST_LIMIT',
      cost: { requested: 737_190, limit: limitOf('client').cost },
    });
  });
});

describe('what is sent all the time', () => {
  const documents = [
    globSync(`${root}admin/src/**/*.graphql`),
    ...globSync(`${root}schema/examples/*.graphql`).map((file) => [file]),
  ].map((files) => files.map((file) => readFileSync(file, 'utf8')).join('\n'));

  it('the examples and the documents of the dashboard are within every limit, for every role', () => {
    let operations = 0;
    for (const text of documents) {
      const document = parse(text);
      expect(validate(schema, document, documentRules)).toEqual([]);
      for (const operation of document.definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
        // The dashboard asks for pages of 100 at most.
        const sizes = Object.fromEntries(['first', 'last'].map((name) => [name, 100]));
        for (const role of roles) checkCost(schema, document, operation, sizes, { role });
        operations += 1;
      }
    }
    expect(operations).toBeGreaterThan(50);
  });
});

/** A list of a random query: what it is called, how long its page is, and what stands below it. */
interface List {
  field: string;
  size: number | null;
  by: 'first' | 'last' | '$a' | '$b';
  below: List[];
}

const organisationLists = ['children', 'ancestors', 'descendants'];

const list = (fields: string[], depth: number): fc.Arbitrary<List> =>
  fc.record({
    field: fc.constantFrom(...fields),
    size: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }),
    by: fc.constantFrom('first', 'last', '$a', '$b'),
    below:
      depth > 1
        ? fc.uniqueArray(list(organisationLists, depth - 1), {
            maxLength: 3,
            minLength: depth > 2 ? 1 : 0,
            selector: ({ field }) => field,
          })
        : fc.constant([]),
  });

function textOf(query: readonly List[]): string {
  const one = ({ field, size, by, below }: List): string => {
    const said = by.startsWith('$') ? `(first: ${by})` : size === null ? '' : `(${by}: ${size})`;
    return `${field}${said} { totalCount nodes { id ${below.map(one).join(' ')} } }`;
  };
  return `query ($a: Int, $b: Int) { ${query.map(one).join(' ')} }`;
}

function at(query: List[], path: string): { within: List[]; list: List } {
  let within = query;
  let found: List | undefined;
  for (const [index, key] of path.split('.').entries()) {
    if (index > 0) within = found!.below;
    found = within.find(({ field }) => field === key);
  }
  return { within, list: found! };
}

describe('a refusal for cost', () => {
  it('names the argument to lower and to what value', () => {
    const text =
      '{ projects(first: 50) { nodes { events(first: 100) { nodes { participations(first: 100) { nodes { id } } } } } } }';
    const { message, extensions } = refusal(text);
    expect(message).toBe(
      'The query may cost 505050, and 400000 is allowed. Lower `first` of `projects.events` from 100 to 79.',
    );
    expect(extensions['hint']).toEqual({
      lower: [{ path: 'projects.events', argument: 'first', variable: null, from: 100, to: 79 }],
    });
  });

  it('names the variable where one says the size', () => {
    const text =
      'query ($n: Int) { projects(first: $n) { nodes { events(first: $n) { nodes { participations(first: $n) { nodes { id } } } } } } }';
    expect(refusal(text, { n: 100 }).message).toContain('Lower the variable `$n` from 100 to 73.');
    cost(text, { n: 73 });
    refusal(text, { n: 74 });
  });

  it('followed, makes the query pass', () => {
    let followed = 0;
    fc.assert(
      fc.property(
        fc.array(list(['organisations'], 5), { minLength: 1, maxLength: 1 }),
        fc.record({ a: fc.integer({ min: 1, max: 100 }), b: fc.integer({ min: 1, max: 100 }) }),
        fc.constantFrom(...roles),
        (query, variables, role) => {
          const before = textOf(query);
          let error: GraphQLError;
          try {
            cost(before, variables, role);
            return;
          } catch (thrown) {
            if (!(thrown instanceof GraphQLError)) throw thrown;
            error = thrown;
          }
          expect(error.message.length).toBeLessThan(300);
          const hint = error.extensions['hint'] as Hint;
          expect(hint.lower ?? [hint.leaveOut]).not.toHaveLength(0);
          for (const { path, argument, variable, to } of hint.lower ?? []) {
            if (variable) variables = { ...variables, [variable]: to };
            else Object.assign(at(query, path).list, { size: to, by: argument });
          }
          if (hint.leaveOut) {
            const { within, list: left } = at(query, hint.leaveOut);
            within.splice(within.indexOf(left), 1);
          }
          cost(textOf(query), variables, role);
          followed += 1;
        },
      ),
      { numRuns: 120 },
    );
    expect(followed).toBeGreaterThan(30);
  }, 30_000);

  it('where no page size helps, names the part to leave out', () => {
    const searches = Array.from(
      { length: 16 },
      (_, i) => `s${i}: children(first: 1, where: { search: "x" }) { nodes { id } }`,
    );
    const text = `{ organisations(first: 1) { totalCount }
      participationsGroupBy(by: [ORGANISATION]) { groups { key { organisation { ${searches.join(' ')} } } } } }`;
    const error = refusal(text);
    expect(error.extensions['hint']).toHaveProperty('leaveOut');
    expect(error.message).toContain('Leave out `participationsGroupBy');
  });
});

describe('filters', () => {
  const organisations = (where: unknown) =>
    cost('query ($w: OrganisationWhere) { organisations(where: $w) { nodes { id } } }', { w: where });
  const refusedFor = (where: unknown) =>
    refusal('query ($w: OrganisationWhere) { organisations(where: $w) { nodes { id } } }', { w: where });
  const deep = (depth: number): unknown => (depth === 2 ? { version: { eq: 1 } } : { not: deep(depth - 1) });

  it('nest 16 objects, and not 17', () => {
    organisations(deep(16));
    expect(refusedFor(deep(17)).message).toContain(
      'organisations.where: the filter nests 17 objects; 16 are read.',
    );
    expect(
      refusal(
        `{ organisations(where: ${'{ not: '.repeat(16)}{ version: { eq: 1 } }${' }'.repeat(16)}) { totalCount } }`,
      ).message,
    ).toContain('nests 18 objects');
  });

  it('have 100 conditions, and not 101, over the whole operation', () => {
    const or = (count: number) => ({ or: Array.from({ length: count }, (_, i) => ({ version: { eq: i } })) });
    organisations(or(100));
    expect(refusedFor(or(101)).message).toContain(
      'at most 100 conditions; use `in` for several values of a field',
    );
    const both =
      'query ($w: OrganisationWhere) { a: organisations(where: $w) { totalCount } b: organisations(where: $w) { totalCount } }';
    cost(both, { w: or(50) });
    refusal(both, { w: or(51) });
  });

  it('of empty objects are conditions too', () => {
    refusedFor({ or: Array.from({ length: 101 }, () => ({})) });
  });

  it('list 1,000 values, and not 1,001', () => {
    const inside = (count: number) => ({ id: { in: Array.from({ length: count }, String) } });
    organisations(inside(1_000));
    expect(refusedFor(inside(1_001)).message).toContain('list at most 1000 values');
  });
});
