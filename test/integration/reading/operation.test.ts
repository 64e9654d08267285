import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openReading, type TestReading } from '../../kit/reading.ts';
import { smallRegistry } from '../../kit/small-registry.ts';

describeOnBoth('an operation', (kind) => {
  const { factory, ids } = smallRegistry();
  let registry: TestReading;
  beforeAll(async () => {
    registry = await openReading(kind, factory);
  });
  afterAll(() => registry?.close());

  it('answers under its aliases, in the order of its fields', async () => {
    const { text, statements } = await registry.read(
      'query ($id: ID!) { b: organisation(id: $id) { z: name a: name(lang: "ru") name(lang: "az") } a: organisation(id: $id) { kind id } }',
      { id: ids.committee },
    );
    expect(statements).toBe(1);
    expect(JSON.stringify(JSON.parse(text))).toBe(
      `{"b":{"z":"State Customs Committee","a":"Государственный таможенный комитет","name":"Dövlət Gömrük Komitəsi"},"a":{"kind":"CUSTOMS","id":"${ids.committee}"}}`,
    );
  });

  it('merges what is selected of one field in several places', async () => {
    const { data, statements } = await registry.read(
      `query ($id: ID!) { event(id: $id) { ...Names children { nodes { id } } ... on Event { children { totalCount nodes { name } } } } }
       fragment Names on Node { name names(first: 1) { nodes { value } } ...More }
       fragment More on Node { names(first: 1) { nodes { lang } } }`,
      { id: ids.seminar },
    );
    expect(statements).toBe(1);
    expect(data).toEqual({
      event: {
        name: 'Seminar',
        names: { nodes: [{ value: 'Seminar', lang: 'en' }] },
        children: { totalCount: 1, nodes: [{ id: ids.panel, name: 'Panel' }] },
      },
    });
  });

  it('selects by the type of what stands behind an interface', async () => {
    const { data, statements } = await registry.read(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Organisation { kind } ... on Event { when: period { edtf } } ... on Delegate { family names { totalCount } } ... on Node { version } } }`,
      { ids: [ids.elvin, ids.seminar, ids.committee, ids.azerbaijan] },
    );
    expect(statements).toBe(1);
    expect(data).toEqual({
      nodes: [
        { __typename: 'Delegate', family: 'Mecidov', names: { totalCount: 3 }, version: 1 },
        { __typename: 'Event', when: { edtf: '2022-10-24/2022-10-28' }, version: 1 },
        { __typename: 'Organisation', kind: 'CUSTOMS', version: 1 },
        { __typename: 'Country', version: 1 },
      ],
    });
  });

  it('leaves out what is skipped and takes in what is included, for each request anew', async () => {
    const query =
      'query ($id: ID!, $more: Boolean!) { organisation(id: $id) { name kind @include(if: $more) id @skip(if: $more) ... @include(if: $more) { version } } }';
    const id = ids.chair;
    const name = 'Chair of Languages';
    for (const [more, organisation] of [
      [true, { name, kind: 'UNIT', version: 1 }],
      [false, { name, id }],
      [true, { name, kind: 'UNIT', version: 1 }],
    ] as const) {
      expect((await registry.read(query, { id, more })).data).toEqual({ organisation });
    }
  });

  it('has one statement for all values of the same shape, and another for another shape', async () => {
    const query =
      'query ($where: OrganisationWhere, $first: Int) { organisations(where: $where, first: $first, orderBy: [{ field: NAME }]) { nodes { name } } }';
    const run = async (variables: Record<string, unknown>) => {
      const { data } = await registry.read<{ organisations: { nodes: { name: string }[] } }>(
        query,
        variables,
      );
      return { names: data.organisations.nodes.map(({ name }) => name), sql: registry.lastStatement() };
    };
    const units = await run({ where: { kind: { eq: 'UNIT' } } });
    const customs = await run({ where: { kind: { eq: 'CUSTOMS' } } });
    const either = await run({ where: { kind: { in: ['UNIT', 'CUSTOMS'] } } });
    const three = await run({ where: { kind: { in: ['UNIT', 'CUSTOMS', 'MINISTRY'] } } });
    const all = await run({});
    const none = await run({ where: null });
    expect(units.names).toEqual(['Chair of Languages']);
    expect(customs.names).toEqual(['State Customs Committee']);
    expect(either.names).toEqual(['Chair of Languages', 'State Customs Committee']);
    expect(three.names).toHaveLength(3);
    expect(all.names).toHaveLength(4);
    expect(none.names).toHaveLength(4);
    expect(customs.sql).toBe(units.sql);
    expect(three.sql).toBe(either.sql);
    expect(either.sql).not.toBe(units.sql);
    expect((await run({ where: { kind: { eq: 'UNIT' } }, first: 1 })).sql).not.toBe(units.sql);
  });

  it('takes a variable anywhere in an argument, a default, and one item for a list', async () => {
    const { data } = await registry.read(
      `query ($kind: OrganisationKind, $kinds: [OrganisationKind!], $missing: OrganisationWhere, $lang: LanguageTag! = "ru", $order: OrganisationOrder!) {
        organisations(where: { or: [{ kind: { eq: $kind } }, { kind: { in: $kinds } }], and: [$missing, {}] }, orderBy: [$order]) { nodes { name(lang: $lang) } }
      }`.replace('$missing: OrganisationWhere, ', '$missing: OrganisationWhere! = {}, '),
      { kind: 'CUSTOMS', kinds: 'MINISTRY', order: { field: 'NAME' } },
    );
    expect(data).toEqual({
      organisations: {
        nodes: [{ name: 'Государственный таможенный комитет' }, { name: 'Министерство внутренних дел' }],
      },
    });
  });

  it('is told what the schema says beside the data, at the cost of the data alone', async () => {
    const { text, statements } = await registry.read(
      'query ($id: ID!) { __schema { queryType { name } } a: __typename organisation(id: $id) { __typename name } __type(name: "Node") { kind } }',
      { id: ids.chair },
    );
    expect(statements).toBe(1);
    expect(text).toBe(
      '{"__schema":{"queryType":{"name":"Query"}},"a":"Query","organisation":{"__typename":"Organisation","name":"Chair of Languages"},"__type":{"kind":"INTERFACE"}}',
    );
    const alone = await registry.read(
      '{ __typename ...Rest } fragment Rest on Query { __schema { subscriptionType { name } } }',
    );
    expect(alone.statements).toBe(0);
    expect(alone.data).toEqual({ __typename: 'Query', __schema: { subscriptionType: null } });
  });

  it.each(["'; drop table node; --", '\\', '"', '%', '_', '𝒳', '$1', '{"a": 1}', '  ', '\u202e'])(
    'takes odd text for text: %j',
    async (text) => {
      const { data, statements } = await registry.read(
        `query ($text: String!) {
          eq: organisations(where: { description: { eq: $text } }) { totalCount }
          like: organisations(where: { name: { contains: $text, startsWith: $text }, description: { contains: $text } }) { totalCount }
          found: organisations(where: { search: $text }) { totalCount }
          id: organisations(where: { id: { eq: "${text.replaceAll('\\', '').replaceAll('"', '')}" } }) { totalCount }
        }`,
        { text },
      );
      expect(statements).toBe(1);
      const none = { totalCount: 0 };
      expect(data).toEqual({ eq: none, like: none, found: none, id: none });
    },
  );

  it.each([
    'description: { eq: $text }',
    'description: { contains: $text }',
    'search: $text',
    'name: { eq: $text }',
    'name: { contains: $text }',
    'name: { in: [$text] }',
  ])('refuses the character NUL in %s', async (where) => {
    const query = `query ($text: String!) { organisations(where: { ${where} }) { totalCount } }`;
    await expect(registry.read(query, { text: 'a\u0000b' })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
