import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLimits } from '../../../server/src/http/limits/document-limits.ts';
import type { Viewer } from '../../../server/src/access/viewer.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';
import { countStatements, type StatementCounter } from '../../kit/statement-counter.ts';

let registry: Registry;
let counter: StatementCounter;

beforeAll(async () => {
  registry = await openRegistry('embedded');
  counter = countStatements(registry.reader);
});

afterAll(() => registry.close());

const passes = async (query: string, variables = {}, viewer?: Viewer) => {
  expect((await registry.answer(query, variables, viewer)).errors).toBeUndefined();
};

/** Asks what is over a limit: one error, no data, and no statement run. */
const refused = async (query: string, variables = {}, viewer?: Viewer) => {
  counter.clear();
  const { data, errors } = await registry.answer(query, variables, viewer);
  expect(counter.count).toBe(0);
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  const [error] = errors!;
  expect(error!.message.length).toBeLessThanOrEqual(300);
  return error!;
};

/** Modules below modules: so many levels, each a connection. */
const nested = (levels: number): string =>
  `{ modules(first: 1) ${'{ nodes { children(first: 1) '.repeat(levels - 1)} { nodes { id } } ${'} }'.repeat(levels - 1)} }`;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

describe('the document', () => {
  it('six relations through connections are far from the limit', () =>
    passes(`{ projects(first: 1) { nodes { events(first: 1) { edges { node { participations(first: 1) { nodes {
      delegate { posts(first: 1) { pageInfo { hasNextPage } edges { node { organisation { country { name } } } } } } } } } } } } } }`));

  it('12 levels are answered, and 13 refused with the place where to go on', async () => {
    await passes(nested(documentLimits.levels));
    const { message, extensions } = await refused(nested(documentLimits.levels + 1));
    expect(message).toBe(
      `The query is 13 levels deep; 12 are answered. Read down to \`modules${'.children'.repeat(11)}\`, and the rest in a second query that starts from its id.`,
    );
    expect(extensions).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      limit: 'levels',
      most: 12,
      asked: 13,
    });
  });

  it('levels hide in no fragment', async () => {
    const chain = times(
      13,
      (i) => `fragment F${i} on Module { parent { ${i === 12 ? 'id' : `...F${i + 1}`} } }`,
    );
    expect((await refused(`{ module(id: "x") { ...F0 } } ${chain}`)).extensions).toMatchObject({
      limit: 'levels',
      asked: 14,
    });
  });

  it('30 aliases are answered, and 31 refused', async () => {
    const aliases = (count: number) => `{ organisation(id: "x") { ${times(count, (i) => `a${i}: id`)} } }`;
    await passes(aliases(30));
    const { message } = await refused(aliases(31));
    expect(message).toContain('31 aliases');
    expect(message).toContain('Send it in parts');
  });

  it('an alias in a fragment counts at each spread', async () => {
    const spread = (count: number) =>
      `{ modules(first: 1) { nodes { ${times(count, (i) => ['parent', 'children', 'ancestors', 'descendants'][i]! + (i === 0 ? ' { ...A }' : ' { nodes { ...A } }'))} } } }
       fragment A on Module { ${times(10, (i) => `a${i}: id`)} }`;
    await passes(spread(3));
    expect((await refused(spread(4))).extensions).toMatchObject({ limit: 'aliases', asked: 40 });
  });

  it('20 root fields are answered, and 21 refused', async () => {
    const roots = (count: number) => `{ ${times(count, (i) => `a${i}: organisation(id: "x") { id }`)} }`;
    await passes(roots(20));
    expect((await refused(roots(21))).message).toBe(
      'The query has 21 root fields; 20 are answered. Send it in parts.',
    );
  });

  it('root fields hide in no fragment', async () => {
    const fields = times(7, (i) => `a${i}: organisation(id: "x") { id }`);
    const { extensions } = await refused(
      `{ ...R ...R ... on Query { ...R } } fragment R on Query { ${fields} }`,
    );
    expect(extensions).toMatchObject({ limit: 'rootFields', asked: 21 });
  });

  it('five changes are tried, and of six none', async () => {
    const changes = (count: number) =>
      `mutation { ${times(count, (i) => `c${i}: createOrganisation(input: { kind: CUSTOMS, names: [{ value: "Body ${i}", lang: "en", kind: OFFICIAL }] }) { userErrors { message } }`)} }`;
    expect((await refused(changes(6))).message).toContain('6 changes; 5 are made at once');
    expect(await registry.ask('{ organisations { totalCount } }')).toEqual({
      organisations: { totalCount: 0 },
    });
    expect(Object.keys(await registry.ask(changes(5)))).toHaveLength(5);
  });

  it('20 directives are answered, and 21 refused', async () => {
    const directives = (count: number) =>
      `{ organisation(id: "x") { ${times(count, (i) => `${['id', 'name', 'version'][i % 3]} @include(if: true)`)} } }`;
    await passes(directives(20));
    expect((await refused(directives(21))).message).toContain('21 directives');
  });

  it('a bomb of fragments is refused at once', async () => {
    const bomb = `{ module(id: "x") { ...B0 } } ${times(60, (i) => `fragment B${i} on Module { ${i === 59 ? 'id' : `...B${i + 1} ... on Module { ...B${i + 1} }`} }`)}`;
    const start = performance.now();
    const { message } = await refused(bomb);
    expect(message).toContain('a million or more fields');
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('fragments that spread themselves are refused in words', async () => {
    const { message } = await refused(
      `{ module(id: "x") { ...A } } fragment A on Module { parent { ...B } } fragment B on Module { parent { ...A } }`,
    );
    expect(message).toContain('Cannot spread fragment "A" within itself');
  });
});

describe('the cost', () => {
  const three = (first: number) =>
    `{ projects(first: 100) { nodes { events(first: 100) { nodes { participations(first: ${first}) { nodes { id } } } } } } }`;

  it('is told on every answer: what may come, and what the role may ask for', async () => {
    const { extensions } = await registry.answer('{ organisations(first: 10) { nodes { id } } }');
    expect(extensions).toEqual({ cost: { requested: 10, limit: 1_000_000 } });
  });

  it('above the limit of the role is refused with the argument to lower, which makes it pass', async () => {
    const client: Viewer = { role: 'client' };
    const { message, extensions } = await refused(three(50), {}, client);
    expect(message).toBe(
      'The query may cost 510100, and 400000 is allowed. Lower `first` of `projects` from 100 to 78.',
    );
    expect(extensions).toMatchObject({ code: 'COST_LIMIT', cost: { requested: 510_100, limit: 400_000 } });
    await passes(three(50).replace('100', '78'), {}, client);
    expect((await refused(three(50).replace('100', '79'), {}, client)).extensions).toMatchObject({
      code: 'COST_LIMIT',
    });
    await passes(three(50), {}, { role: 'analyst' });
  });

  it('of what a change answers with is checked before it is made', async () => {
    const change = (first: number) =>
      `mutation { createOrganisation(input: { kind: CUSTOMS, names: [{ value: "Body", lang: "en", kind: OFFICIAL }] }) {
        organisation { descendants(first: 100) { nodes { children(first: 100) { nodes { children(first: ${first}) { nodes { id } } } } } } } } }`;
    expect((await refused(change(100))).extensions).toMatchObject({ code: 'COST_LIMIT' });
    expect((await refused(change(101))).message).toContain('a page has 0 to 100 records');
  });

  it('does not stand in for the limits of filters', async () => {
    const where = { or: Array.from({ length: 101 }, () => ({ version: { eq: 1 } })) };
    const { message } = await refused(
      'query ($where: OrganisationWhere) { organisations(where: $where) { totalCount } }',
      { where },
    );
    expect(message).toContain('organisations.where: the filters of an operation have at most 100 conditions');
  });
});
