import type { SeedField, SeedType, SeedVocabulary } from '../../server/src/seeding/seed-vocabulary.ts';

/** The model as the reader of the seeds sees it, written out by hand: the tests of the reader need no server. */

const text: SeedField = { kind: 'text' };
const integer: SeedField = { kind: 'integer' };
const boolean: SeedField = { kind: 'boolean' };
const period: SeedField = { kind: 'period' };
const date: SeedField = { kind: 'date' };
const languages: SeedField = { kind: 'language', list: true };
const choice = (values: string): SeedField => ({ kind: 'choice', values: values.split(' ') });
const required = (field: SeedField): SeedField => ({ ...field, required: true });
const one = (...to: string[]): SeedField => ({ kind: 'reference', to });
const many = (...to: string[]): SeedField => ({ kind: 'reference', to, list: true });
const rows = (of: string): SeedField => ({ kind: 'rows', of });

const bases = ['STATED', 'DERIVED', 'INFERRED'];
const organisationKinds =
  'INTERGOVERNMENTAL UNION AGENCY MINISTRY CUSTOMS POLICE BORDER_GUARD PROSECUTION SECURITY_SERVICE EMBASSY REGIONAL_OFFICE FIELD_OFFICE TRAINING_INSTITUTION LABORATORY UNIT FUNDING_SCHEME NGO COMPANY OTHER';
const projectRoles =
  'FUNDER CONTRACTING_AUTHORITY EXTENDING IMPLEMENTER LEAD OWNER ESTABLISHER PARTNER BENEFICIARY MEMBER NATIONAL_COORDINATOR CAPASPOC TRAINING_INSTITUTION EVENT_IMPLEMENTER COORDINATOR STAFF PARTICIPANT';
const eventKinds =
  'MEETING SEMINAR WORKSHOP COURSE TRAINING WEBINAR STUDY_VISIT MENTORSHIP FORUM CONFERENCE COMPETITION CEREMONY SERIES PANEL SESSION PRESENTATION SITE_VISIT';
const participationRoles =
  'ORGANISER CO_ORGANISER FACILITATOR HOST FUNDER SUPPORTER CHAIR PARTY PARTICIPANT SPEAKER TRAINER EXPERT OBSERVER INTERLOCUTOR CERTIFIED';
const eventStatuses = 'PLANNED IN_PROGRESS HELD POSTPONED CANCELLED UNKNOWN';

const actors = {
  organisation: one('Organisation'),
  country: one('Country'),
  region: one('Region'),
  delegate: one('Delegate'),
  label: text,
};

const aggregate = (
  name: string,
  prefix: string,
  file: string,
  fields: Record<string, SeedField>,
): SeedType => ({ name, prefix, file, fields, named: name !== 'Document' });

const row = (name: string, prefix: string, fields: Record<string, SeedField>): SeedType => ({
  name,
  prefix,
  file: null,
  fields,
  named: false,
});

export const modelVocabulary: SeedVocabulary = {
  types: [
    aggregate('Organisation', 'org', 'organisations', {
      kind: required(choice(organisationKinds)),
      country: one('Country'),
      parent: one('Organisation'),
      parentBasis: choice(bases.join(' ')),
      founded: date,
      dissolved: date,
      description: text,
    }),
    aggregate('Project', 'prj', 'projects', {
      kind: required(choice('PROJECT PROGRAMME SEGMENT COMPONENT PHASE NETWORK FRAMEWORK SYSTEM AGREEMENT')),
      parent: one('Project'),
      period,
      duration: text,
      budget: { kind: 'money' },
      description: text,
      roles: rows('ProjectRole'),
    }),
    row('ProjectRole', 'pr', {
      role: required(choice(projectRoles)),
      ...actors,
      since: date,
      until: date,
      planned: boolean,
    }),
    aggregate('Module', 'mod', 'modules', {
      kind: required(choice('CATALOGUE PROGRAMME COURSE MODULE')),
      parent: one('Module'),
      provider: one('Organisation'),
      declaredParts: integer,
      duration: text,
      audience: text,
      languages,
      description: text,
    }),
    aggregate('Event', 'ev', 'events', {
      kind: required(choice(eventKinds)),
      parent: one('Event'),
      position: integer,
      declaredParts: integer,
      period,
      duration: text,
      attendanceMode: choice('ONLINE ONSITE MIXED'),
      status: choice(eventStatuses),
      languages,
      description: text,
      places: many('Place'),
      participations: rows('Participation'),
      projects: rows('EventProject'),
      modules: rows('EventModule'),
    }),
    row('Participation', 'pa', {
      role: required(choice(participationRoles)),
      ...actors,
      group: one('Participation'),
      headcount: { kind: 'headcount' },
    }),
    row('EventProject', 'ep', {
      kind: required(choice('UNDER FRAMEWORK')),
      project: required(one('Project')),
    }),
    row('EventModule', 'em', {
      kind: required(choice('PRESENTED DELIVERED')),
      module: required(one('Module')),
    }),
    aggregate('Delegate', 'del', 'delegates', {
      given: text,
      family: text,
      honorific: text,
      country: one('Country'),
      posts: rows('Post'),
    }),
    row('Post', 'post', {
      organisation: required(one('Organisation')),
      title: required(text),
      rank: text,
      acting: boolean,
      period,
    }),
    row('Link', 'link', {
      kind: required(choice('SERVES FOLLOW_UP_OF COPY_OF RELATED')),
      to: required(one()),
      period,
      label: text,
    }),
    aggregate('Document', 'doc', 'documents', {
      kind: required(choice('PRESS_RELEASE PAGE REPORT DECISION DATASET')),
      title: required(text),
      publisher: one('Organisation'),
      author: text,
      published: date,
      languages,
    }),
    aggregate('Country', 'country', 'countries', {}),
    aggregate('Region', 'region', 'regions', {
      kind: required(choice('STATISTICAL GEOGRAPHICAL PARTNERSHIP ORGANISATIONAL')),
      members: many('Country'),
    }),
    aggregate('Place', 'place', 'places', {
      kind: required(choice('CITY CROSSING_POINT LABORATORY PORT')),
      countries: many('Country'),
      operator: one('Organisation'),
    }),
    aggregate('Topic', 'topic', 'topics', { broader: one('Topic'), scheme: text, code: text }),
  ],
  claimFields: [
    ...'mandate purpose focus method audience content outcome quote context objective specificObjective targetGroup rationale entitlement duty expectedResult remark name'
      .split(' ')
      .map((name) => ({ name, type: 'text' as const })),
    { name: 'siteLanguage', type: 'code' },
    { name: 'scope', type: 'code', values: ['INTERNATIONAL', 'GLOBAL', 'REGIONAL', 'NATIONAL'] },
    { name: 'activityFormats', type: 'code', values: ['MODULE', ...eventKinds.split(' ')] },
    { name: 'deliveryModes', type: 'code' },
    { name: 'servesRegion', type: 'node' },
    { name: 'cooperatesWith', type: 'node' },
    { name: 'mentions', type: 'node' },
    { name: 'organiser', type: 'agent' },
    { name: 'measure:participants', type: 'quantity' },
    { name: 'measure:bilateralAgreements', type: 'quantity' },
    { name: 'durationDays', type: 'quantity' },
  ],
  nameKinds: ['PREFERRED', 'OFFICIAL', 'ALIAS', 'ACRONYM', 'FORMER', 'VARIANT', 'MISSPELLING'],
  bases,
  ranks: ['PREFERRED', 'NORMAL', 'DEPRECATED'],
  quantityQualifiers: ['EXACT', 'APPROXIMATE', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'UNKNOWN'],
  isWorldKey: (key) => /^country:[A-Z]{2}$|^region:\d{3}$/.test(key),
};
