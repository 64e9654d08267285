import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, recordTypes } from '../../kit/everything.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openReading, type TestReading } from '../../kit/reading.ts';
import { smallRegistry } from '../../kit/small-registry.ts';

const rooted = recordTypes().filter((record) => record.root);

describeOnBoth('one and three of everything', (kind) => {
  describe.each([1, 3])('%i of each type', (each) => {
    let registry: TestReading;
    beforeAll(async () => {
      registry = await openReading(kind, everything(each));
    });
    afterAll(() => registry?.close());

    it('are all listed, and found again by their ids', async () => {
      for (const { root, typeName, nodeType } of rooted) {
        const { data, statements } = await registry.read<{
          list: { totalCount: number; nodes: { id: string }[] };
        }>(`{ list: ${root!.many} { totalCount nodes { id } } }`);
        expect(statements).toBe(1);
        expect(data.list.totalCount, typeName).toBe(each);
        expect(data.list.nodes, typeName).toHaveLength(each);
        const { id } = data.list.nodes.at(-1)!;
        const one = await registry.read(`query ($id: ID!) { one: ${root!.one}(id: $id) { __typename id } }`, {
          id,
        });
        expect(one.data).toEqual({ one: { __typename: typeName, id } });
        if (!nodeType) continue;
        const node = await registry.read('query ($id: ID!) { node(id: $id) { __typename id type } }', { id });
        expect(node.data).toEqual({ node: { __typename: typeName, id, type: nodeType } });
      }
    });

    it('an id of nothing, or of another type, is null', async () => {
      const { data } = await registry.read<{ organisations: { nodes: { id: string }[] } }>(
        '{ organisations { nodes { id } } }',
      );
      const { id } = data.organisations.nodes[0]!;
      const answer = await registry.read(
        'query ($id: ID!) { event(id: $id) { id } node(id: "x") { id } nodes(ids: ["x", $id]) { id } }',
        { id },
      );
      expect(answer.data).toEqual({ event: null, node: null, nodes: [null, { id }] });
    });
  });
});

describeOnBoth('nesting', (kind) => {
  const { factory, ids } = smallRegistry();
  let registry: TestReading;
  beforeAll(async () => {
    registry = await openReading(kind, factory);
  });
  afterAll(() => registry?.close());

  it('goes from an organisation six levels down and back for one statement', async () => {
    const { data, statements } = await registry.read(
      `query ($id: ID!) {
        organisation(id: $id) {
          projects { nodes { name events { nodes { name participations(where: { role: { eq: SPEAKER } }) { nodes { role
            delegate { name posts { nodes { title organisation { name children { nodes { name } } } } } } } } } } } }
        }
      }`,
      { id: ids.academy },
    );
    expect(statements).toBe(1);
    expect(data).toEqual({
      organisation: {
        projects: {
          nodes: [
            {
              name: 'Partnership',
              events: {
                nodes: [
                  {
                    name: 'Seminar',
                    participations: {
                      nodes: [
                        {
                          role: 'SPEAKER',
                          delegate: {
                            name: 'Elvin Mecidov',
                            posts: {
                              nodes: [
                                {
                                  title: 'coordinator',
                                  organisation: {
                                    name: 'State Customs Committee',
                                    children: { nodes: [{ name: 'Customs Academy' }] },
                                  },
                                },
                              ],
                            },
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    });
  });

  it('meets each record once on the way through a role', async () => {
    const { data } = await registry.read(
      `query ($id: ID!) { event(id: $id) { organisations(orderBy: [{ field: NAME }]) { totalCount nodes { name } } participations { totalCount } } }`,
      { id: ids.seminar },
    );
    expect(data).toEqual({
      event: {
        organisations: {
          totalCount: 2,
          nodes: [{ name: 'Customs Academy' }, { name: 'State Customs Committee' }],
        },
        participations: { totalCount: 4 },
      },
    });
  });

  it('keeps a page of each parent to itself', async () => {
    const { data, statements } = await registry.read(
      `{ events(where: { participations: { some: {} } }, orderBy: [{ field: NAME }]) { nodes { name participations(first: 1, orderBy: [{ field: ROLE, direction: DESC }]) { totalCount pageInfo { hasNextPage } nodes { role } } } } }`,
    );
    expect(statements).toBe(1);
    expect(data).toEqual({
      events: {
        nodes: [
          {
            name: 'Meeting without a date',
            participations: {
              totalCount: 1,
              pageInfo: { hasNextPage: false },
              nodes: [{ role: 'PARTICIPANT' }],
            },
          },
          {
            name: 'Seminar',
            participations: { totalCount: 4, pageInfo: { hasNextPage: true }, nodes: [{ role: 'SPEAKER' }] },
          },
        ],
      },
    });
  });

  it('counts a group once, and shows its members', async () => {
    const { data } = await registry.read(
      `query ($id: ID!) { participation(id: $id) { headcount { min max qualifier text } members(orderBy: [{ field: ID }]) { nodes { organisation { name } headcount { min qualifier } } } } }`,
      { id: ids.group },
    );
    expect(data).toEqual({
      participation: {
        headcount: { min: 8, max: 8, qualifier: 'EXACT', text: 'eight' },
        members: {
          nodes: [
            {
              organisation: { name: 'State Customs Committee' },
              headcount: { min: null, qualifier: 'UNKNOWN' },
            },
            { organisation: { name: 'Customs Academy' }, headcount: { min: null, qualifier: 'UNKNOWN' } },
          ],
        },
      },
    });
  });

  it('tells a contradiction with its claims and documents', async () => {
    const { data, statements } = await registry.read(
      `query ($id: ID!) { conflict(id: $id) { field state node { __typename name } claims { nodes { quote value { __typename ... on PeriodValue { period { edtf earliest latest precision days } } } document { name } } } } }`,
      { id: ids.conflict },
    );
    expect(statements).toBe(1);
    const document = { name: 'The seminar in Warsaw' };
    expect(data).toEqual({
      conflict: {
        field: 'period',
        state: 'OPEN',
        node: { __typename: 'Project', name: 'Partnership' },
        claims: {
          nodes: [
            {
              quote: 'CEPOL',
              value: {
                __typename: 'PeriodValue',
                period: {
                  edtf: '2020/2023',
                  earliest: '2020-01-01',
                  latest: '2023-12-31',
                  precision: 'YEAR',
                  days: null,
                },
              },
              document,
            },
            {
              quote: null,
              value: {
                __typename: 'PeriodValue',
                period: {
                  edtf: '/2024',
                  earliest: null,
                  latest: '2024-12-31',
                  precision: 'UNKNOWN',
                  days: null,
                },
              },
              document,
            },
          ],
        },
      },
    });
  });

  it('serves trees: the nearest first above, every depth below', async () => {
    const { data, statements } = await registry.read(
      `query ($chair: ID!, $seminar: ID!) {
        organisation(id: $chair) { parent { name } ancestors { totalCount nodes { name } } ofFirst: ancestors(first: 1) { nodes { name } } }
        event(id: $seminar) { children { nodes { name } } descendants { nodes { name } } }
      }`,
      { chair: ids.chair, seminar: ids.seminar },
    );
    expect(statements).toBe(1);
    expect(data).toEqual({
      organisation: {
        parent: { name: 'Customs Academy' },
        ancestors: {
          totalCount: 2,
          nodes: [{ name: 'Customs Academy' }, { name: 'State Customs Committee' }],
        },
        ofFirst: { nodes: [{ name: 'Customs Academy' }] },
      },
      event: {
        children: { nodes: [{ name: 'Panel' }] },
        descendants: { nodes: [{ name: 'Panel' }, { name: 'Talk' }] },
      },
    });
  });

  it('tells how many parts are known of those declared, and null where none are', async () => {
    const { data, statements } = await registry.read(
      '{ modules(orderBy: [{ field: ID }], first: 3) { nodes { name declaredParts namedParts unnamedParts } } more: modules(where: { unnamedParts: { isNull: true } }) { totalCount } }',
    );
    expect(statements).toBe(1);
    expect(data).toEqual({
      modules: {
        nodes: [
          { name: 'Catalogue', declaredParts: 25, namedParts: 1, unnamedParts: 24 },
          { name: 'Investigation', declaredParts: null, namedParts: 0, unnamedParts: null },
          { name: 'Short course', declaredParts: 1, namedParts: 2, unnamedParts: 0 },
        ],
      },
      more: { totalCount: 3 },
    });
  });

  it('finds by what stands above or below', async () => {
    const { data, statements } = await registry.read(
      `{ below: organisations(where: { ancestors: { some: { name: { eq: "State Customs Committee" } } } }, orderBy: [{ field: NAME }]) { nodes { name } }
        tops: events(where: { descendants: { some: { kind: { eq: PRESENTATION } } } }, orderBy: [{ field: NAME }]) { nodes { name } }
        on: events(where: { topics: { some: { ancestors: { some: { name: { eq: "drug trafficking" } } } } } }) { nodes { name } } }`,
    );
    expect(statements).toBe(1);
    expect(data).toEqual({
      below: { nodes: [{ name: 'Chair of Languages' }, { name: 'Customs Academy' }] },
      tops: { nodes: [{ name: 'Panel' }, { name: 'Seminar' }] },
      on: { nodes: [{ name: 'Panel' }] },
    });
  });
});
