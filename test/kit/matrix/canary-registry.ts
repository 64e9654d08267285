import { Factory, type Values } from '../factory.ts';

/** Stands in every field that only those who may see persons may see. */
export const canary = 'Kanarek';
/** Stands in the fields of a suppressed person, which administrators alone may see. */
export const hiddenCanary = 'Zatajony';

/** A registry with one record of every type and a canary in every field that is not for everyone. */
export function canaryRegistry() {
  const factory = new Factory();
  const ids: Record<string, string> = {};
  const add = (type: string, values: Values = {}) => {
    const id = factory.add(type, values);
    ids[type] ??= id;
    return id;
  };
  const country = add('Country', { iso2: 'AZ', iso3: 'AZE', m49: '031', names: ['Azerbaijan'] });
  const region = add('Region', { kind: 'STATISTICAL', m49: '145', names: ['Western Asia'] });
  const document = add('Document', {
    title: `${canary} title`,
    author: `${canary} author`,
    text: `${canary} text`,
    kind: 'PAGE',
    sha256: 'a',
    published: '2022-10',
    languages: ['en'],
  });
  const organisation = add('Organisation', {
    kind: 'CUSTOMS',
    country,
    names: [{ value: 'Customs Committee', document }],
  });
  factory.add('Identifier', { node: organisation, scheme: 'ror', value: 'public-ror' });
  const topic = add('Topic', { code: 'T1', names: ['smuggling'] });
  const place = add('Place', { kind: 'CITY', operator: organisation, names: ['Warsaw'] });
  const project = add('Project', { kind: 'PROJECT', period: '2020/2023', names: ['Partnership'] });
  const trainingModule = add('Module', { kind: 'COURSE', provider: organisation, names: ['Module'] });
  const event = add('Event', {
    kind: 'SEMINAR',
    period: '2022-10-24',
    names: ['Seminar'],
    topics: [topic],
    places: [place],
  });
  const person = (word: string, more: Values = {}) =>
    add('Delegate', {
      given: `${word} given`,
      family: `${word} family`,
      honorific: `${word} honorific`,
      country,
      names: [{ value: `${word} person`, document }],
      ...more,
    });
  const delegate = person(canary);
  const suppressed = person(hiddenCanary, { suppressed: true });
  add('Post', { delegate, organisation, title: `${canary} post`, rank: `${canary} rank`, period: '2019/..' });
  add('EventProject', { event, project, kind: 'UNDER' });
  add('EventModule', { event, module: trainingModule, kind: 'DELIVERED' });
  add('Participation', {
    event,
    role: 'SPEAKER',
    organisation,
    delegate,
    label: `${canary} label`,
    headcount: { min: 8, max: 8, qualifier: 'EXACT', text: 'eight' },
  });
  factory.add('Participation', { event, role: 'SPEAKER', organisation, delegate: suppressed, region });
  add('ProjectRole', { project, role: 'PARTNER', organisation, label: `${canary} role`, since: '2021' });
  add('Link', { from: organisation, to: event, kind: 'RELATED', label: `${canary} link` });
  factory.add('Link', { from: delegate, to: event, kind: 'RELATED', label: `${canary} link of a person` });

  const claim = { basis: 'STATED', rank: 'NORMAL', document, valueType: 'TEXT' };
  const quote = { quote: canary, quoteStart: 0, quoteEnd: canary.length };
  add('Claim', { ...claim, ...quote, node: event, field: 'purpose', text: 'to exchange experience' });
  for (const [node, word] of [
    [delegate, canary],
    [suppressed, hiddenCanary],
  ] as const) {
    factory.add('Claim', { ...claim, node, field: 'given', text: `${word} claimed` });
    factory.add('Identifier', { node, scheme: 'wikidata', value: `${word} identifier` });
    factory.add('Conflict', { node, field: 'given', state: 'OPEN' });
  }
  factory.add('Claim', { ...claim, node: document, field: 'title', text: `${canary} title claimed` });
  factory.add('Claim', {
    ...claim,
    node: event,
    field: 'quote',
    text: `${canary} said`,
    attributedTo: delegate,
  });
  factory.add('Claim', {
    ...claim,
    node: event,
    field: 'mentions',
    valueType: 'NODE',
    valueNode: delegate,
    unit: `${canary} unit`,
  });
  const settled = { state: 'RESOLVED', resolvedAt: '2024-01-01T00:00:00Z' };
  add('Conflict', {
    node: project,
    field: 'period',
    ...settled,
    reason: `${canary} reason`,
    resolver: `${canary} resolver`,
  });
  return { factory, ids };
}
