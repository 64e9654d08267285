import { afterAll, beforeAll, expect, it } from 'vitest';
import { changerOf, named, shortly, type Change } from '../../kit/change.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';

const createEvent = `mutation ($input: CreateEventInput!, $source: SourceInput, $sources: [FieldSourceInput!]) {
  change: createEvent(input: $input, source: $source, sources: $sources) { event { id } userErrors { code message path } } }`;
const updateEvent = `mutation ($id: ID!, $version: Int!, $patch: EventPatch!) {
  change: updateEvent(id: $id, version: $version, patch: $patch) { event { version } userErrors { code message path } } }`;
const nobody = '01890000-0000-7000-8000-000000000000';

describeOnBoth('wrong input', (kind) => {
  let registry: Registry;
  let change: Change;
  let made: Change;
  let create: ReturnType<typeof changerOf>['create'];
  beforeAll(async () => {
    registry = await openRegistry(kind);
    ({ change, made, create } = changerOf(registry));
  });
  afterAll(() => registry.close());

  const refusal = async (input: Record<string, unknown>, more: Record<string, unknown> = {}) => {
    const { event, userErrors } = await change(createEvent, {
      input: { kind: 'SEMINAR', ...named('X'), ...input },
      ...more,
    });
    expect(event).toBeNull();
    return shortly(userErrors);
  };

  it.each([
    ['a NUL in a text', { description: 'a\u0000b' }, ['INVALID description']],
    [
      'half a surrogate pair in a name',
      { names: [{ value: 'a\ud800', lang: 'en', kind: 'PREFERRED' }] },
      ['INVALID names.0.value'],
    ],
    ['a text that is too long', { description: 'x'.repeat(20_001) }, ['INVALID description']],
    ['a number below zero', { declaredParts: -1 }, ['INVALID declaredParts']],
    ['a position of zero', { position: 0 }, ['INVALID position']],
    ['a period that ends before it starts', { period: '2023/2020' }, ['INVALID period']],
    ['a parent that does not exist', { parent: nobody }, ['NOT_FOUND parent']],
    ['a place that is no id', { places: [nobody, 'here'] }, ['NOT_FOUND places.0', 'NOT_FOUND places.1']],
    ['no name at all', { names: [] }, ['REQUIRED names']],
    ['no preferred name', { names: [{ value: 'X', lang: 'en', kind: 'ALIAS' }] }, ['REQUIRED names']],
    [
      'a number of people upside down',
      {
        participations: [
          { role: 'HOST', label: 'x', headcount: { min: 5, max: 3, qualifier: 'APPROXIMATE' } },
        ],
      },
      ['INVALID participations.0.headcount.max'],
    ],
    [
      'a group that is not there',
      { participations: [{ role: 'HOST', label: 'x', groupIndex: 7 }] },
      ['INVALID participations.0.groupIndex'],
    ],
    [
      'a row that is its own group',
      { participations: [{ role: 'HOST', label: 'x', groupIndex: 0 }] },
      ['INVALID participations.0.groupIndex'],
    ],
    [
      'two groups that count each other',
      {
        participations: [
          { role: 'HOST', label: 'x', groupIndex: 1 },
          { role: 'HOST', label: 'y', groupIndex: 0 },
        ],
      },
      ['REFUSED participations.0.group', 'REFUSED participations.1.group'],
    ],
    [
      'a claim with two values',
      { claims: [{ field: 'purpose', text: 'a', code: 'b' }] },
      ['INVALID claims.0'],
    ],
    ['a claim with none', { claims: [{ field: 'purpose' }] }, ['REQUIRED claims.0']],
    [
      'a quote without its document',
      { claims: [{ field: 'purpose', text: 'a', quote: 'b' }] },
      ['REQUIRED claims.0.document'],
    ],
    [
      'a preferred claim that says another thing than the field',
      { claims: [{ field: 'kind', code: 'FORUM', rank: 'PREFERRED' }] },
      ['INVALID claims'],
    ],
    [
      'two preferred claims of one field',
      {
        claims: [
          { field: 'scope', code: 'GLOBAL', rank: 'PREFERRED' },
          { field: 'scope', code: 'NATIONAL', rank: 'PREFERRED' },
        ],
      },
      ['DUPLICATE claims'],
    ],
    ['a link to nothing', { links: [{ to: nobody, kind: 'RELATED' }] }, ['NOT_FOUND links.0.to']],
  ])('%s is a user error at its place', async (_what, input, expected) => {
    expect(await refusal(input)).toEqual(expected);
  });

  it('a source that is no document, and a path that leads nowhere, are told', async () => {
    const other = await create('Organisation', { kind: 'OTHER', ...named('No document') });
    expect(await refusal({}, { source: { document: other } })).toEqual(['NOT_FOUND source.document']);
    const document = await create('Document', { title: 'A', kind: 'PAGE', text: 'Words.' });
    const sources = [{ paths: ['kind', 'participations.0'], document }];
    expect(await refusal({}, { sources })).toEqual(['INVALID sources.0.paths.1']);
  });

  it('of two changes of one version, one is refused', async () => {
    const id = await create('Event', { kind: 'SEMINAR', ...named('Contested') });
    const both = await Promise.all(
      ['FORUM', 'MEETING'].map((of) => change(updateEvent, { id, version: 1, patch: { kind: of } })),
    );
    expect(both.flatMap(({ userErrors }) => shortly(userErrors))).toEqual(['CONFLICT version']);
    expect(both.map(({ event }) => event.version)).toEqual([2, 2]);
  });

  it('two changes that would make a circle together do not both succeed', async () => {
    const [one, two] = [
      await create('Event', { kind: 'SERIES', ...named('One') }),
      await create('Event', { kind: 'SERIES', ...named('Two') }),
    ];
    const both = await Promise.all([
      change(updateEvent, { id: one, version: 1, patch: { parent: two } }),
      change(updateEvent, { id: two, version: 1, patch: { parent: one } }),
    ]);
    expect(both.flatMap(({ userErrors }) => shortly(userErrors).map((said) => said.split(' ')[0]))).toEqual([
      'REFUSED',
    ]);
  });

  it('countries take names and claims, and no other change is offered', async () => {
    const { data, errors } = await registry.answer(
      `mutation { updateCountry(id: "${nobody}", version: 1, patch: {}) { userErrors { code path } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ updateCountry: { userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] } });
    const refused = await registry.answer(
      'mutation { deleteCountry(id: "x", version: 1) { userErrors { code } } }',
    );
    expect(refused.errors).toHaveLength(1);
  });

  it('a delegate has posts and names of a person, and both come back from the trash', async () => {
    const body = await create('Organisation', { kind: 'CUSTOMS', ...named('A body') });
    const id = await create('Delegate', {
      names: [{ value: 'Elvin Mecidov', lang: 'en', kind: 'PREFERRED' }],
      family: 'Mecidov',
      posts: [{ organisation: body, title: 'Inspector' }],
    });
    const deleted = `mutation ($id: ID!) { change: deleteDelegate(id: $id, version: 1) { delegate { name posts { nodes { title } } } userErrors { code message path } } }`;
    expect((await made(deleted, { id })).delegate).toEqual({
      name: 'Elvin Mecidov',
      posts: { nodes: [{ title: 'Inspector' }] },
    });
    const restored = `mutation ($id: ID!) { change: restoreDelegate(id: $id) { delegate { name posts { nodes { title } } } userErrors { code message path } } }`;
    expect((await made(restored, { id })).delegate).toEqual({
      name: 'Elvin Mecidov',
      posts: { nodes: [{ title: 'Inspector' }] },
    });
  });
});
