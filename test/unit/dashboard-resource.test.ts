import { afterEach, describe, expect, it, vi } from 'vitest';
import { TypedDocumentString } from '../../admin/src/generated/graphql.ts';
import { createDataProvider } from '../../admin/src/kernel/data-provider.ts';
import {
  type ChangeAnswer,
  type ChoiceAnswer,
  choiceSort,
  defineResource,
  type FormValues,
  type ListAnswer,
  naturalSort,
  type OneAnswer,
  type SourceOfChange,
} from '../../admin/src/kernel/define-resource.ts';

interface Ship {
  id: string;
  version: number;
  name: string | null;
  flag: { id: string; type: string } | null;
}
interface ShipForm extends FormValues {
  name?: string | null;
  flag?: string | null;
  crew: { id?: string; rank: string }[];
}
interface ShipPatch {
  name?: string | null | undefined;
  flag?: string | null | undefined;
  crew?: object | undefined;
}
interface Where {
  search?: string;
  ids?: string[];
}
type Field = 'NAME' | 'LENGTH';
type Order = { field: Field; direction: 'ASC' | 'DESC' }[];

function document<Answer, Variables>(text: string) {
  return new TypedDocumentString<Answer, Variables>(text);
}

const listDocument = document<
  ListAnswer<Ship>,
  { where?: Where | null; orderBy?: Order | null; first: number; offset: number }
>('query List');
const oneDocument = document<OneAnswer<Ship>, { id: string }>('query One');
const definition = {
  list: listDocument,
  choices: document<ChoiceAnswer<Ship>, { where?: Where | null; orderBy?: Order | null; first: number }>(
    'query Choices',
  ),
  one: oneDocument,
  create: document<ChangeAnswer<Ship>, { input: ShipForm; source?: SourceOfChange | null }>(
    'mutation Create',
  ),
  update: document<
    ChangeAnswer<Ship>,
    { id: string; version: number; patch: ShipPatch; source?: SourceOfChange | null }
  >('mutation Update'),
  remove: document<ChangeAnswer<{ id: string }>, { id: string; version: number }>('mutation Remove'),
  where: ({ search }: { search?: string }): Where => (search ? { search } : {}),
  ids: (ids: string[]): Where => ({ ids }),
  order: { name: 'NAME' } as const,
  natural: [{ field: 'LENGTH', direction: 'DESC' }] as Order,
  form: ({ name, flag }: Ship): ShipForm => ({
    name,
    flag: flag?.id ?? null,
    crew: [{ id: 'c1', rank: 'mate' }],
  }),
};
const ship = defineResource({
  ...definition,
  input: (form) => form,
  patch: (change): ShipPatch => ({
    name: change.value('name'),
    flag: change.value('flag'),
    crew: change.rows('crew', ({ rank }) => ({ rank })),
  }),
});
const provider = createDataProvider({ ships: ship });
const kon: Ship = { id: 's1', version: 7, name: 'Kon-Tiki', flag: { id: 'no', type: 'COUNTRY' } };

/** Answers every request with these, in turn; gives what was sent. */
function answering(...answers: object[]): { query: string; variables: Record<string, unknown> }[] {
  const sent: { query: string; variables: Record<string, unknown> }[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    return new Response(JSON.stringify({ data: answers.shift() }), { status: 200 });
  });
  return sent;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const page = (number: number) => ({
  pagination: { page: number, perPage: 25 },
  sort: naturalSort,
  filter: {},
});

describe('a resource of the dashboard', () => {
  it('gets rows, total and facets of a page by one request', async () => {
    const facets = [{ field: 'FLAG', values: [{ value: 'no', label: 'Norway', count: 30 }] }];
    const sent = answering({ list: { nodes: [kon], totalCount: 30, facets } });

    const answer = await provider.getList('ships', page(2));

    expect(answer).toEqual({ data: [kon], total: 30, meta: { facets } });
    expect(sent).toEqual([
      {
        query: 'query List',
        variables: { where: {}, orderBy: [{ field: 'LENGTH', direction: 'DESC' }], first: 25, offset: 25 },
      },
    ]);
  });

  it('leaves the order of a search to how well a name fits, unless a column was chosen', async () => {
    const sent = answering({ list: { nodes: [], totalCount: 0 } }, { list: { nodes: [], totalCount: 0 } });

    await provider.getList('ships', { ...page(1), filter: { search: 'kon' } });
    await provider.getList('ships', {
      ...page(1),
      filter: { search: 'kon' },
      sort: { field: 'name', order: 'DESC' },
    });

    expect(sent.map(({ variables }) => variables['orderBy'])).toEqual([
      [],
      [{ field: 'NAME', direction: 'DESC' }],
    ]);
  });

  it('takes a search of nothing but spaces for none', async () => {
    const sent = answering({ list: { nodes: [], totalCount: 0 } });

    await provider.getList('ships', { ...page(1), filter: { search: '  ' } });

    expect(sent.map(({ variables }) => variables['where'])).toEqual([{}]);
  });

  it('asks for no more than a choice needs while a reference is being chosen', async () => {
    const sent = answering({ list: { nodes: [kon] } });

    await provider.getList('ships', { ...page(1), sort: choiceSort });

    expect(sent.map(({ query }) => query)).toEqual(['query Choices']);
  });

  it('gets many records by one request', async () => {
    const sent = answering({ list: { nodes: [kon] } });

    await provider.getMany('ships', { ids: ['s1', 's2'] });

    expect(sent).toEqual([{ query: 'query Choices', variables: { where: { ids: ['s1', 's2'] }, first: 2 } }]);
  });

  it('hands along the records that a record names, so that a form shows them at once', async () => {
    answering({ one: kon });

    const answer = await provider.getOne('ships', { id: 's1' });

    expect(answer.meta).toEqual({ prefetched: { countries: [{ id: 'no', type: 'COUNTRY' }] } });
  });

  it('says so when a record does not exist', async () => {
    answering({ one: null });

    await expect(provider.getOne('ships', { id: 's9' })).rejects.toMatchObject({ status: 404 });
  });

  it('sends the version that was read and nothing but what differs', async () => {
    const sent = answering({ change: { record: kon, userErrors: [] } });
    const data = { name: 'Kon-Tiki II', flag: 'no', crew: [{ id: 'c1', rank: 'mate' }] };

    await provider.update('ships', { id: 's1', data, previousData: kon });

    expect(sent).toEqual([
      {
        query: 'mutation Update',
        variables: { id: 's1', version: 7, patch: { name: 'Kon-Tiki II' }, source: null },
      },
    ]);
  });

  it('says where a change comes from only when a document is named', async () => {
    const sent = answering(
      { change: { record: kon, userErrors: [] } },
      { change: { record: kon, userErrors: [] } },
    );
    const data = { name: 'A', crew: [] };

    await provider.create('ships', {
      data: { ...data, source: { document: '', quote: 'words', basis: 'STATED' } },
    });
    await provider.create('ships', {
      data: { ...data, source: { document: 'd1', quote: '', basis: 'DERIVED' } },
    });

    expect(sent.map(({ variables }) => variables['source'])).toEqual([
      null,
      { document: 'd1', quote: null, basis: 'DERIVED' },
    ]);
  });

  it('lays a user error on its field, down to the row of a list', async () => {
    answering({
      change: {
        record: null,
        userErrors: [
          { code: 'REQUIRED', message: 'Say the rank.', path: ['crew', 'add', '0', 'rank'] },
          { code: 'INVALID', message: 'No such flag.', path: ['flag'] },
          { code: 'REFUSED', message: 'Not on a Friday.', path: [] },
        ],
      },
    });
    const data = { name: 'Kon-Tiki', flag: 'xx', crew: [{ id: 'c1', rank: 'mate' }, { rank: '' }] };

    await expect(provider.update('ships', { id: 's1', data, previousData: kon })).rejects.toMatchObject({
      status: 422,
      body: {
        errors: {
          crew: { 1: { rank: 'Say the rank.' } },
          flag: 'No such flag.',
          root: { serverError: 'Not on a Friday.' },
        },
        messages: ['Say the rank.', 'No such flag.', 'Not on a Friday.'],
      },
    });
  });

  it('tells a stale version from every other refusal', async () => {
    answering({
      change: { record: kon, userErrors: [{ code: 'CONFLICT', message: 'Changed since.', path: [] }] },
    });

    await expect(
      provider.update('ships', { id: 's1', data: { crew: [] }, previousData: kon }),
    ).rejects.toMatchObject({ status: 409 });
  });

  it('says in plain words that the registry does not answer', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('fetch failed');
    });

    await expect(provider.getOne('ships', { id: 's1' })).rejects.toMatchObject({
      status: 0,
      message: 'liaison.error.unreachable',
    });
  });
});

// A wrong document is a compile error: each of these lines must be one, or the type check fails.
export const wrongDocuments = () => [
  defineResource({
    ...definition,
    input: (form) => form,
    patch: (): ShipPatch => ({}),
    // @ts-expect-error a list without its total cannot be paged
    list: document<{ list: { nodes: Ship[] } }, { where?: Where | null; first: number; offset: number }>(
      'query List',
    ),
  }),
  defineResource({
    ...definition,
    input: (form) => form,
    patch: (): ShipPatch => ({}),
    // @ts-expect-error nothing here knows what `harbour` should be
    one: document<OneAnswer<Ship>, { id: string; harbour: string }>('query One'),
  }),
  defineResource({
    ...definition,
    input: (form) => form,
    patch: (): ShipPatch => ({}),
    // @ts-expect-error the filter of the document has no `colour`
    where: ({ colour }: { colour?: string }) => ({ colour }),
  }),
];
