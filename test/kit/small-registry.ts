import { Factory } from './factory.ts';

/** A registry small enough to know by heart: what the claims of the reading tests speak of. */
export function smallRegistry() {
  const factory = new Factory();
  const add = (type: string, values: Parameters<Factory['add']>[1] = {}) => factory.add(type, values);
  const both = (en: string, ru: string) => [
    { value: en, lang: 'en' },
    { value: ru, lang: 'ru' },
  ];

  const azerbaijan = add('Country', {
    iso2: 'AZ',
    iso3: 'AZE',
    m49: '031',
    names: both('Azerbaijan', 'Азербайджан'),
  });
  const kazakhstan = add('Country', {
    iso2: 'KZ',
    iso3: 'KAZ',
    m49: '398',
    names: [{ value: 'Казахстан', lang: 'ru' }],
  });
  const turkey = add('Country', {
    iso2: 'TR',
    iso3: 'TUR',
    m49: '792',
    names: [{ value: 'Türkiye', lang: 'tr' }],
  });

  const page = add('Document', {
    title: 'The seminar in Warsaw',
    kind: 'PAGE',
    text: 'CEPOL organized the seminar',
    sha256: 'a',
  });

  const committee = add('Organisation', {
    kind: 'CUSTOMS',
    country: azerbaijan,
    names: [
      ...both('State Customs Committee', 'Государственный таможенный комитет'),
      { value: 'ASSCA', kind: 'ACRONYM', document: page },
      { value: 'ASCCA', kind: 'MISSPELLING', document: page },
      { value: 'Dövlət Gömrük Komitəsi', lang: 'az' },
    ],
  });
  const academy = add('Organisation', {
    kind: 'TRAINING_INSTITUTION',
    country: azerbaijan,
    parent: committee,
    names: [{ value: 'Customs Academy' }, { value: 'ASCCA', kind: 'ACRONYM' }],
  });
  const chair = add('Organisation', { kind: 'UNIT', parent: academy, names: ['Chair of Languages'] });
  const ministry = add('Organisation', {
    kind: 'MINISTRY',
    country: kazakhstan,
    names: [{ value: 'Министерство внутренних дел', lang: 'ru' }],
  });

  const drugs = add('Topic', { names: ['drug trafficking'] });
  const smuggling = add('Topic', { broader: drugs, names: ['drug smuggling'] });
  const training = add('Topic', { names: ['capacity building'] });

  const project = add('Project', {
    kind: 'PROJECT',
    period: '2020/2023',
    names: ['Partnership'],
    topics: [training],
  });
  add('Project', { kind: 'COMPONENT', parent: project, names: ['Training component'] });

  const seminar = add('Event', {
    kind: 'SEMINAR',
    period: '2022-10-24/2022-10-28',
    names: both('Seminar', 'Семинар'),
    topics: [drugs, training],
    languages: ['en', 'ru'],
  });
  const panel = add('Event', {
    kind: 'PANEL',
    parent: seminar,
    position: 1,
    names: ['Panel'],
    topics: [smuggling],
  });
  const talk = add('Event', { kind: 'PRESENTATION', parent: panel, names: ['Talk'] });
  const meeting = add('Event', { kind: 'MEETING', names: ['Meeting without a date'] });
  add('Event', { kind: 'COURSE', period: '2022-10', names: ['Course in October'] });
  add('Event', { kind: 'COURSE', period: '2022', names: ['Course of 2022'] });
  add('Event', { kind: 'SERIES', period: '/2024', names: ['Series until 2024'] });
  add('Event', { kind: 'SERIES', period: '2020/..', names: ['Series since 2020'] });

  const elvin = add('Delegate', {
    given: 'Elvin',
    family: 'Mecidov',
    country: azerbaijan,
    names: [...both('Elvin Mecidov', 'Эльвин Меджидов'), { value: 'Elvin Məcidov', lang: 'az' }],
  });
  add('Delegate', { given: 'Anna', family: 'Smith', names: ['Anna Smith'] });
  add('Post', { delegate: elvin, organisation: committee, title: 'coordinator', period: '2019/..' });

  add('EventProject', { event: seminar, project, kind: 'UNDER' });
  add('ProjectRole', { project, role: 'IMPLEMENTER', organisation: committee, since: '2021-04' });
  add('ProjectRole', { project, role: 'PARTNER', organisation: academy });

  const group = add('Participation', {
    event: seminar,
    role: 'PARTICIPANT',
    label: 'eight representatives',
    headcount: { min: 8, max: 8, qualifier: 'EXACT', text: 'eight' },
  });
  add('Participation', { event: seminar, role: 'PARTICIPANT', organisation: committee, group });
  add('Participation', { event: seminar, role: 'PARTICIPANT', organisation: academy, group });
  add('Participation', { event: seminar, role: 'SPEAKER', organisation: committee, delegate: elvin });
  add('Participation', { event: meeting, role: 'PARTICIPANT', country: turkey });

  const claim = {
    node: project,
    field: 'period',
    valueType: 'PERIOD',
    basis: 'STATED',
    rank: 'NORMAL',
    document: page,
  };
  const one = add('Claim', { ...claim, period: '2020/2023', quote: 'CEPOL', quoteStart: 0, quoteEnd: 5 });
  const other = add('Claim', { ...claim, period: '/2024' });
  const conflict = add('Conflict', { node: project, field: 'period', state: 'OPEN' });
  for (const id of [one, other]) factory.pair('conflict_claim', { conflict_id: conflict, claim_id: id });

  const catalogue = add('Module', {
    kind: 'CATALOGUE',
    declaredParts: 25,
    provider: academy,
    names: ['Catalogue'],
  });
  add('Module', { kind: 'MODULE', parent: catalogue, names: ['Investigation'] });
  const overfull = add('Module', { kind: 'COURSE', declaredParts: 1, names: ['Short course'] });
  for (const name of ['Lesson 1', 'Lesson 2'])
    add('Module', { kind: 'MODULE', parent: overfull, names: [name] });

  return {
    factory,
    ids: {
      azerbaijan,
      kazakhstan,
      turkey,
      page,
      committee,
      academy,
      chair,
      ministry,
      drugs,
      smuggling,
      project,
      seminar,
      panel,
      talk,
      meeting,
      elvin,
      group,
      conflict,
    },
  };
}
