import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openReading, type TestReading } from '../../kit/reading.ts';
import { smallRegistry } from '../../kit/small-registry.ts';

interface Candidates {
  resolve: { score: number; reason: string; node: { name: string }; name: { value: string } }[];
}

describeOnBoth('names', (kind) => {
  const { factory, ids } = smallRegistry();
  let registry: TestReading;
  beforeAll(async () => {
    registry = await openReading(kind, factory);
  });
  afterAll(() => registry?.close());

  const found = async (type: string, search: string) => {
    const { data, statements } = await registry.read<{ list: { nodes: { name: string }[] } }>(
      `query ($search: String!) { list: ${type}(where: { search: $search }) { nodes { name } } }`,
      { search },
    );
    expect(statements).toBe(1);
    return data.list.nodes.map(({ name }) => name);
  };
  const resolve = async (name: string, more = '') => {
    const { data, statements } = await registry.read<Candidates>(
      `query ($name: String!) { resolve(name: $name${more}) { score reason node { name } name { value } } }`,
      { name },
    );
    expect(statements).toBe(1);
    return data.resolve;
  };

  it('fall back from the language asked for to English, then to any, and say which was served', async () => {
    const { data, statements } = await registry.read(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { name(lang: "ru") language: nameLanguage(lang: "ru") english: name nameLanguage } }`,
      { ids: [ids.committee, ids.academy, ids.ministry, ids.turkey, ids.page, ids.group] },
    );
    expect(statements).toBe(1);
    expect(data).toEqual({
      nodes: [
        {
          name: 'Государственный таможенный комитет',
          language: 'ru',
          english: 'State Customs Committee',
          nameLanguage: 'en',
        },
        { name: 'Customs Academy', language: 'en', english: 'Customs Academy', nameLanguage: 'en' },
        {
          name: 'Министерство внутренних дел',
          language: 'ru',
          english: 'Министерство внутренних дел',
          nameLanguage: 'ru',
        },
        { name: 'Türkiye', language: 'tr', english: 'Türkiye', nameLanguage: 'tr' },
        {
          name: 'The seminar in Warsaw',
          language: null,
          english: 'The seminar in Warsaw',
          nameLanguage: null,
        },
        { name: null, language: null, english: null, nameLanguage: null },
      ],
    });
  });

  it('are put in order in the language named', async () => {
    const { data } = await registry.read(
      '{ countries(orderBy: [{ field: NAME, lang: "ru" }]) { nodes { iso2 } } }',
    );
    expect(data).toEqual({ countries: { nodes: [{ iso2: 'TR' }, { iso2: 'AZ' }, { iso2: 'KZ' }] } });
  });

  it.each([
    'Məcidov',
    'Меджидов',
    'Majidov',
    'MECIDOV',
    'Mecidov Elvin',
    'Mecidvo',
    'Эльвин Меджидов',
    'Mecid',
  ])('of a person are found as %s', async (search) => {
    expect(await found('delegates', search)).toEqual(['Elvin Mecidov']);
    expect((await resolve(search)).map(({ node }) => node.name)).toEqual(['Elvin Mecidov']);
  });

  it('of no person are found by what only looks alike', async () => {
    expect(await found('delegates', 'Ivanov')).toEqual([]);
    expect(await found('delegates', '---')).toEqual([]);
  });

  it('are found by acronym, the organisation that bears it first', async () => {
    expect(await found('organisations', 'ASSCA')).toEqual([
      'State Customs Committee',
      'Customs Academy', // ASCCA is one slip away
    ]);
    expect(await found('organisations', 'ASCCA')).toEqual(['Customs Academy', 'State Customs Committee']);
  });

  it('are told with score and reason, the name as written above a misspelling of another', async () => {
    const candidates = await resolve('ASCCA');
    expect(candidates.map(({ node, score, reason }) => [node.name, score, reason])).toEqual([
      ['Customs Academy', 100, 'the name as written'],
      ['State Customs Committee', 98, 'the name as written'],
    ]);
  });

  it('are borne out by the document they were met in', async () => {
    const [first] = await resolve('ASCCA', `, document: "${ids.page}"`);
    expect(first).toEqual({
      score: 118,
      reason: 'the name as written; a name that this document uses',
      node: { name: 'State Customs Committee' },
      name: { value: 'ASCCA' },
    });
  });

  it('are narrowed by type and country', async () => {
    expect(await resolve('Customs', ', type: EVENT')).toEqual([]);
    expect(await resolve('Customs', ', country: "KZ"')).toEqual([]);
    expect((await resolve('Customs', ', country: "az", first: 1')).map(({ node }) => node.name)).toHaveLength(
      1,
    );
  });

  it('are compared by all their spellings or exactly, as asked', async () => {
    const { data } = await registry.read(
      `{ folded: organisations(where: { name: { contains: "gomruk" } }) { nodes { name } }
        exact: organisations(where: { name: { eq: "customs academy" } }) { nodes { name } }
        none: organisations(where: { name: { isNull: true } }) { totalCount }
        roles: participations(where: { name: { isNull: true } }) { totalCount } }`,
    );
    expect(data).toEqual({
      folded: { nodes: [{ name: 'State Customs Committee' }] },
      exact: { nodes: [] },
      none: { totalCount: 0 },
      roles: { totalCount: 5 },
    });
  });
});
