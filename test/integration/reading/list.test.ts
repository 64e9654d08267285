import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openReading, type TestReading } from '../../kit/reading.ts';
import { smallRegistry } from '../../kit/small-registry.ts';

interface Cursors {
  list: {
    edges: { cursor: string; node: { name: string } }[];
    pageInfo: { startCursor: string; endCursor: string };
  };
}

describeOnBoth('lists', (kind) => {
  const { factory, ids } = smallRegistry();
  let registry: TestReading;
  beforeAll(async () => {
    registry = await openReading(kind, factory);
  });
  afterAll(() => registry?.close());

  const names = async (period: string) => {
    const { data, statements } = await registry.read<{ events: { nodes: { name: string }[] } }>(
      `{ events(where: { period: ${period} }, orderBy: [{ field: NAME }]) { nodes { name } } }`,
    );
    expect(statements).toBe(1);
    return data.events.nodes.map(({ name }) => name);
  };
  const cursorsOf = async (list: string) =>
    (
      await registry.read<Cursors>(
        `{ list: ${list} { edges { cursor node { name } } pageInfo { startCursor endCursor } } }`,
      )
    ).data.list;
  const refusal = (query: string, variables: Record<string, unknown> = {}) =>
    registry.read(query, variables).then(
      () => 'answered',
      (error: { message: string; extensions: { code: string } }) =>
        `${error.extensions.code} ${error.message}`,
    );

  it('filter by a period that may overlap, or certainly does', async () => {
    const october = 'overlaps: { from: "2022-10-25", to: "2022-10-26" }';
    expect(await names(`{ ${october} }`)).toEqual([
      'Course in October',
      'Course of 2022',
      'Seminar',
      'Series since 2020',
      'Series until 2024',
    ]);
    expect(await names(`{ ${october}, certainty: POSSIBLE }`)).toHaveLength(5);
    expect(await names(`{ ${october}, certainty: DEFINITE }`)).toEqual(['Seminar', 'Series since 2020']);
  });

  it('filter by a period that may lie before or after a day, or certainly does', async () => {
    expect(await names('{ before: "2022-11-01" }')).toEqual([
      'Course in October',
      'Course of 2022',
      'Seminar',
    ]);
    expect(await names('{ before: "2022-11-01", certainty: DEFINITE }')).toEqual([
      'Course in October',
      'Seminar',
    ]);
    expect(await names('{ after: "2022-09-30", certainty: DEFINITE }')).toEqual([
      'Course in October',
      'Seminar',
    ]);
    expect(await names('{ after: "2022-09-30" }')).toEqual([
      'Course in October',
      'Course of 2022',
      'Seminar',
      'Series until 2024',
    ]);
  });

  it('take a date that is not known at all into no range', async () => {
    expect(await names('{ overlaps: {} }')).toHaveLength(5);
    expect(await names('{ isNull: true }')).toEqual(['Meeting without a date', 'Panel', 'Talk']);
    expect(await names('{ eq: "2022-10" }')).toEqual(['Course in October']);
  });

  it('put periods in order by their beginning, unknown ones as the greatest', async () => {
    const { data } = await registry.read<{ events: { nodes: { name: string }[] } }>(
      '{ events(where: { parent: { isNull: true } }, orderBy: [{ field: PERIOD }, { field: NAME }]) { nodes { name } } }',
    );
    expect(data.events.nodes.map(({ name }) => name)).toEqual([
      'Series since 2020',
      'Course of 2022',
      'Course in October',
      'Seminar',
      'Meeting without a date',
      'Series until 2024',
    ]);
  });

  it('ask whether a reference is there', async () => {
    const { data } = await registry.read(
      `{ none: organisations(where: { parent: { isNull: true } }) { totalCount }
        some: organisations(where: { parent: { isNull: false, kind: { eq: CUSTOMS } } }) { nodes { name } }
        either: organisations(where: { or: [{ country: { isNull: true } }, { country: { iso2: { eq: "KZ" } } }] }) { totalCount } }`,
    );
    expect(data).toEqual({
      none: { totalCount: 2 },
      some: { nodes: [{ name: 'Customs Academy' }] },
      either: { totalCount: 2 },
    });
    expect(
      await refusal('{ organisations(where: { parent: { not: { isNull: true } } }) { totalCount } }'),
    ).toBe(
      'BAD_USER_INPUT organisations.where.parent.not.isNull: is asked directly below a reference only, as in `or: [{ parent: { isNull: true } }, …]`.',
    );
  });

  it('count by facets under the same conditions, whatever the page', async () => {
    const { data, statements } = await registry.read(
      `{ events(where: { parent: { isNull: true } }, first: 1) { nodes { name } facets(fields: [KIND, TOPICS, LANGUAGES]) { field values { value label count } } } }`,
    );
    expect(statements).toBe(1);
    expect(data).toMatchObject({
      events: {
        nodes: [{ name: 'Seminar' }],
        facets: [
          {
            field: 'KIND',
            values: [
              { value: 'COURSE', label: 'Course', count: 2 },
              { value: 'SERIES', label: 'Series', count: 2 },
              { value: 'MEETING', label: 'Meeting', count: 1 },
              { value: 'SEMINAR', label: 'Seminar', count: 1 },
            ],
          },
          {
            field: 'TOPICS',
            values: [
              { value: null, label: null, count: 5 },
              { value: ids.drugs, label: 'drug trafficking', count: 1 },
              { label: 'capacity building', count: 1 },
            ],
          },
          {
            field: 'LANGUAGES',
            values: [
              { value: null, label: null, count: 5 },
              { value: 'en', label: 'en', count: 1 },
              { value: 'ru', label: 'ru', count: 1 },
            ],
          },
        ],
      },
    });
  });

  it('group, and count in the total each record once', async () => {
    const { data, statements } = await registry.read(
      `{ eventsGroupBy(by: [PERIOD_YEAR, TOPICS], where: { parent: { isNull: true } }) { total groups { count key { kind periodYear topics { name } } } }
        participationsGroupBy(by: [ROLE]) { total groups { count events: countDistinct(of: EVENT) organisations: countDistinct(of: ORGANISATION) key { role } } } }`,
    );
    expect(statements).toBe(1);
    expect(data).toEqual({
      eventsGroupBy: {
        total: 6,
        groups: [
          { count: 2, key: { kind: null, periodYear: 2022, topics: null } },
          { count: 2, key: { kind: null, periodYear: null, topics: null } },
          { count: 1, key: { kind: null, periodYear: 2020, topics: null } },
          { count: 1, key: { kind: null, periodYear: 2022, topics: { name: 'drug trafficking' } } },
          { count: 1, key: { kind: null, periodYear: 2022, topics: { name: 'capacity building' } } },
        ],
      },
      participationsGroupBy: {
        total: 5,
        groups: [
          { count: 4, events: 2, organisations: 2, key: { role: 'PARTICIPANT' } },
          { count: 1, events: 1, organisations: 1, key: { role: 'SPEAKER' } },
        ],
      },
    });
  });

  it('add up the headcounts of the whole, and answer where only the type of the sum is asked', async () => {
    const { data, statements } = await registry.read(
      '{ all: participationsGroupBy(by: [ROLE]) { headcount { __typename } } none: participationsGroupBy(by: [ROLE], where: { or: [] }) { total headcount { __typename } groups { count } } }',
    );
    expect(statements).toBe(1);
    const headcount = { __typename: 'HeadcountTotal' };
    expect(data).toEqual({ all: { headcount }, none: { total: 0, headcount, groups: [] } });
  });

  it('give cursors that are good for the same list, whatever is selected of it', async () => {
    const { edges, pageInfo } = await cursorsOf('organisations(orderBy: [{ field: NAME }])');
    expect(pageInfo).toEqual({ startCursor: edges[0]!.cursor, endCursor: edges.at(-1)!.cursor });
    const { data } = await registry.read(
      'query ($after: String!) { organisations(orderBy: [{ field: NAME }], first: 1, after: $after) { nodes { name } pageInfo { hasPreviousPage hasNextPage } } }',
      { after: edges[0]!.cursor },
    );
    expect(data).toEqual({
      organisations: {
        nodes: [{ name: edges[1]!.node.name }],
        pageInfo: { hasPreviousPage: true, hasNextPage: true },
      },
    });
  });

  it('lead on from a cursor to a list of a node, by whichever way it was reached', async () => {
    const first = await registry.read<{ node: { names: { pageInfo: { endCursor: string } } } }>(
      'query ($id: ID!) { node(id: $id) { names(first: 1) { pageInfo { endCursor } } } }',
      { id: ids.committee },
    );
    const { data } = await registry.read(
      'query ($id: ID!, $after: String!) { organisation(id: $id) { names(first: 1, after: $after) { nodes { value } } } }',
      { id: ids.committee, after: first.data.node.names.pageInfo.endCursor },
    );
    expect(data).toEqual({
      organisation: { names: { nodes: [{ value: 'Государственный таможенный комитет' }] } },
    });
  });

  it('refuse a cursor of another list, order, direction, filter or language', async () => {
    const { pageInfo } = await cursorsOf('organisations(orderBy: [{ field: NAME }])');
    const others = [
      'projects(orderBy: [{ field: NAME }], after: $after)',
      'organisations(after: $after)',
      'organisations(orderBy: [{ field: NAME, direction: DESC }], after: $after)',
      'organisations(orderBy: [{ field: NAME, lang: "ru" }], after: $after)',
      'organisations(where: { kind: { eq: UNIT } }, orderBy: [{ field: NAME }], after: $after)',
    ];
    for (const list of others) {
      expect(
        await refusal(`query ($after: String!) { list: ${list} { nodes { id } } }`, {
          after: pageInfo.endCursor,
        }),
      ).toMatch(/^BAD_USER_INPUT list\.after: this is no cursor of this list\./);
    }
  });

  it.each(['', 'x', 'x.y', '\u0000', 'ä.é', '.', 'a'.repeat(5000)])(
    'refuse what is no cursor at all: %j',
    async (after) => {
      expect(
        await refusal('query ($after: String!) { organisations(after: $after) { nodes { id } } }', { after }),
      ).toMatch(/^BAD_USER_INPUT organisations\.after: /);
    },
  );

  it('refuse a cursor that was tampered with', async () => {
    const { pageInfo } = await cursorsOf('organisations(orderBy: [{ field: CREATED_AT }])');
    const [tag] = pageInfo.endCursor.split('.');
    for (const values of [
      [null, null],
      [1, 2],
      ['2024-13-45T99:00:00Z', ids.chair],
      ["'; drop table node; --", ids.chair],
      ['2024-01-01T00:00:00.000Z', 'x'],
    ]) {
      const after = `${tag}.${Buffer.from(JSON.stringify(values)).toString('base64url')}`;
      expect(
        await refusal(
          'query ($after: String!) { organisations(orderBy: [{ field: CREATED_AT }], after: $after) { nodes { id } } }',
          { after },
        ),
      ).toMatch(/^BAD_USER_INPUT organisations\.after: this is no cursor/);
    }
  });

  it.each([
    [
      'first: -1',
      'organisations.first: a page has 0 to 100 records; take more pages with `after` or `before`.',
    ],
    [
      'first: 101',
      'organisations.first: a page has 0 to 100 records; take more pages with `after` or `before`.',
    ],
    ['first: 1, last: 1', 'organisations: `first` and `last` do not go together; give one of them.'],
    ['offset: 1, last: 1', 'organisations.offset: `offset` does not go together with `last` or a cursor.'],
    ['offset: -1', 'organisations.offset: an offset is 0 to 100,000; go further with `after`.'],
    ['where: { search: "" }', 'organisations.where.search: is a text of 1 to 200 characters.'],
    [
      'where: { kind: { eq: null } }',
      'organisations.where.kind.eq: null is no value to compare with; ask `isNull: true` instead.',
    ],
    [
      'where: { isNull: true }',
      'organisations.where.isNull: is asked directly below a reference only, as in `or: [{ parent: { isNull: true } }, …]`.',
    ],
  ])('refuse %s', async (argument, message) => {
    expect(await refusal(`{ organisations(${argument}) { nodes { id } } }`)).toBe(
      `BAD_USER_INPUT ${message}`,
    );
  });

  it('take null arguments as arguments not given', async () => {
    const { data } = await registry.read(
      'query ($none: Int, $where: OrganisationWhere) { organisations(first: $none, last: null, offset: null, after: null, where: $where, orderBy: null) { totalCount } }',
      { none: null, where: null },
    );
    expect(data).toEqual({ organisations: { totalCount: 4 } });
  });

  it('take an empty page, and no page at all', async () => {
    const { data, statements } = await registry.read(
      '{ organisations(first: 0) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor } } nothing: events(where: { or: [] }) { edges { cursor } } }',
    );
    expect(statements).toBe(1);
    expect(data).toEqual({
      organisations: {
        totalCount: 4,
        nodes: [],
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null },
      },
      nothing: { edges: [] },
    });
  });
});
