import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';
import { changerOf, named, shortly, type Answered } from '../../kit/change.ts';

const createOrganisation = `mutation ($input: CreateOrganisationInput!, $source: SourceInput, $sources: [FieldSourceInput!]) {
  change: createOrganisation(input: $input, source: $source, sources: $sources) {
    organisation { id version name kind claims(first: 50) { nodes { field rank quote quoteStart quoteEnd value { __typename ... on TextValue { text lang } ... on CodeValue { code } } document { title } } } }
    userErrors { code message path }
  }
}`;

const createDocument = `mutation ($input: CreateDocumentInput!) {
  change: createDocument(input: $input) { document { id sha256 title } userErrors { code message path } }
}`;

const createEvent = `mutation ($input: CreateEventInput!, $source: SourceInput, $sources: [FieldSourceInput!]) {
  change: createEvent(input: $input, source: $source, sources: $sources) {
    event { id version name period { edtf } participations { nodes { id role label headcount { min max } group { id } claims { nodes { field } } } } claims { totalCount } }
    userErrors { code message path }
  }
}`;

const text = 'The  ministry held a seminar\nin Baku on 3 April 2021. About 60 officers took part.';

describeOnBoth('creating', (kind) => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await openRegistry(kind);
  });
  afterAll(() => registry.close());

  const ask = (query: string, variables?: Record<string, unknown>): Promise<Answered> =>
    changerOf(registry).ask(query, variables);
  const document = async (): Promise<string> => {
    const { change } = await ask(createDocument, {
      input: { title: 'A seminar', kind: 'PRESS_RELEASE', languages: ['en'], text },
    });
    expect(change.userErrors).toEqual([]);
    return change.document.id as string;
  };
  const organisation = async (name: string): Promise<string> => {
    const { change } = await ask(createOrganisation, { input: { kind: 'MINISTRY', ...named(name) } });
    expect(change.userErrors).toEqual([]);
    return change.organisation.id as string;
  };

  it('an organisation with a source has a claim for each field the source says', async () => {
    const id = await document();
    const { change } = await ask(createOrganisation, {
      input: { kind: 'MINISTRY', ...named('Ministry'), description: 'A body.' },
      source: { document: id, quote: 'The ministry held' },
      sources: [{ paths: ['description'], document: id }],
    });
    expect(change.userErrors).toEqual([]);
    expect(change.organisation).toMatchObject({ version: 1, name: 'Ministry', kind: 'MINISTRY' });
    const claims = change.organisation.claims.nodes as { field: string }[];
    expect(claims.map(({ field }) => field).sort()).toEqual(['description', 'kind', 'name']);
    expect(claims.find(({ field }) => field === 'kind')).toEqual({
      field: 'kind',
      rank: 'PREFERRED',
      quote: 'The ministry held',
      quoteStart: 0,
      quoteEnd: 18,
      value: { __typename: 'CodeValue', code: 'MINISTRY' },
      document: { title: 'A seminar' },
    });
  });

  it('an event takes its participations along, and a row can name its group by position', async () => {
    const [source, body] = [await document(), await organisation('A body')];
    const { change } = await ask(createEvent, {
      input: {
        kind: 'SEMINAR',
        ...named('Seminar'),
        period: '2021-04-03',
        participations: [
          {
            role: 'PARTICIPANT',
            label: 'officers',
            headcount: { min: 60, max: 60, qualifier: 'APPROXIMATE' },
          },
          { role: 'PARTICIPANT', organisation: body, groupIndex: 0 },
        ],
      },
      sources: [{ paths: ['participations.0'], document: source, quote: 'About 60 officers' }],
    });
    expect(change.userErrors).toEqual([]);
    const [group, member] = change.event.participations.nodes;
    expect(member.group).toEqual({ id: group.id });
    expect(group.headcount).toEqual({ min: 60, max: 60 });
    expect(group.claims.nodes.map((claim: { field: string }) => claim.field).sort()).toEqual([
      'headcount',
      'label',
      'role',
    ]);
    expect(change.event.claims.totalCount).toBe(0);
  });

  it('every mistake is reported at its exact place, and nothing is stored', async () => {
    const { change } = await ask(createEvent, {
      input: {
        kind: 'SEMINAR',
        names: [{ value: ' ', lang: 'en', kind: 'PREFERRED' }],
        period: '3 April 2021',
        participations: [
          { role: 'HOST' },
          { role: 'HOST', organisation: '01890000-0000-7000-8000-000000000000' },
          { role: 'HOST', organisation: 'nonsense' },
        ],
      },
    });
    expect(change.event).toBeNull();
    expect(shortly(change.userErrors)).toEqual([
      'INVALID period',
      'NOT_FOUND participations.1.organisation',
      'NOT_FOUND participations.2.organisation',
      'REQUIRED names.0.value',
      'REQUIRED participations.0',
    ]);
    const { events } = await ask('{ events(where: { kind: { eq: SEMINAR } }) { totalCount } }');
    expect(events.totalCount).toBe(1);
  });

  it('a quote that its document does not have is refused with the nearest passage', async () => {
    const { change } = await ask(createOrganisation, {
      input: { kind: 'MINISTRY', ...named('Ministry') },
      source: { document: await document(), quote: 'in Baku on 4 April' },
    });
    expect(change.userErrors).toEqual([
      {
        code: 'QUOTE_NOT_FOUND',
        message:
          'The quote does not occur in the text of its document. The nearest passage is “in Baku on 3 April”.',
        path: ['source', 'quote'],
      },
    ]);
  });

  describe('in bulk', () => {
    const createMany = `mutation ($inputs: [CreateOrganisationInput!]!, $onError: OnError!) {
      change: createOrganisations(inputs: $inputs, onError: $onError) {
        results { index organisation { name } userErrors { code path } } succeeded refused userErrors { code path }
      }
    }`;
    const inputs = [
      { kind: 'POLICE', ...named('Good one') },
      {
        kind: 'POLICE',
        names: [
          { value: 'Twice', lang: 'en', kind: 'PREFERRED' },
          { value: 'Again', lang: 'en', kind: 'PREFERRED' },
        ],
      },
      { kind: 'POLICE', ...named('Good two') },
    ];
    const count = async () => {
      const { organisations } = await ask(
        '{ organisations(where: { kind: { eq: POLICE } }) { totalCount } }',
      );
      return organisations.totalCount as number;
    };
    const bad = { code: 'DUPLICATE', path: ['inputs', '1', 'names', '1', 'lang'] };

    it('one bad row stops all', async () => {
      const { change } = await ask(createMany, { inputs, onError: 'REJECT_ALL' });
      expect(change).toMatchObject({ succeeded: 0, refused: 3, userErrors: [bad] });
      expect(await count()).toBe(0);
    });

    it('or only itself, when that is asked', async () => {
      const { change } = await ask(createMany, { inputs, onError: 'REJECT_ROW' });
      expect(change).toMatchObject({ succeeded: 2, refused: 1, userErrors: [bad] });
      expect(change.results).toEqual([
        { index: 0, organisation: { name: 'Good one' }, userErrors: [] },
        { index: 1, organisation: null, userErrors: [bad] },
        { index: 2, organisation: { name: 'Good two' }, userErrors: [] },
      ]);
      expect(await count()).toBe(2);
    });
  });
});
