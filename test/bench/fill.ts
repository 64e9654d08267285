import type { Client } from 'pg';

/** How much of what the measured registry holds. */
export interface Size {
  organisations: number;
  projects: number;
  events: number;
  delegates: number;
  participations: number;
}

export const moderate: Size = {
  organisations: 2_000,
  projects: 400,
  events: 4_000,
  delegates: 20_000,
  participations: 200_000,
};

/** Ids that begin with the number of their kind and count up, so that rows can refer to each other by arithmetic. */
const id = (kind: number, index: string) =>
  `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(${index}), 12, '0'))::uuid`;

const kinds = {
  country: 0,
  organisation: 1,
  project: 2,
  event: 3,
  delegate: 4,
  role: 5,
  under: 6,
  participation: 7,
};

/** Fills an empty registry by SQL, past the writer, with data spread evenly over what they refer to. */
export async function fill(client: Client, size: Size): Promise<void> {
  const nodes = (kind: keyof typeof kinds, type: string, count: number) =>
    `insert into "node" (id, type, version, created_at, updated_at)
     select ${id(kinds[kind], 'i')}, '${type}', 1, '2024-01-01Z', '2024-01-01Z' from generate_series(1, ${count}) i`;
  const names = (table: string, kind: keyof typeof kinds, word: string, count: number) =>
    `insert into "${table}" (id, value, lang, kind, folded, skeleton, sort_key, keys, node_id)
     select ('0190010${kinds[kind]}-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, '${word} ' || i, 'en', 'PREFERRED',
            '${word} ' || i, '${word} ' || i, '${word} ' || lpad(i::text, 10, '0'), '{}', ${id(kinds[kind], 'i')}
     from generate_series(1, ${count}) i`;
  const sortKey = (word: string) => `'${word} ' || lpad(i::text, 10, '0')`;
  const under = size.events;
  const roles = size.projects * 5;
  const statements = [
    "set local liaison.untracked = 'on'",
    nodes('country', 'COUNTRY', 200),
    `insert into "country" (id, iso2, iso3, m49, sort_key)
     select ${id(0, 'i')}, chr(65 + i / 26) || chr(65 + i % 26), 'XXX', '000', ${sortKey('country')} from generate_series(1, 200) i`,
    names('name', 'country', 'country', 200),
    nodes('organisation', 'ORGANISATION', size.organisations),
    `insert into "organisation" (id, kind, country_id, sort_key)
     select ${id(1, 'i')}, (array['CUSTOMS', 'POLICE', 'MINISTRY', 'AGENCY'])[1 + i % 4], ${id(0, '1 + i % 200')}, ${sortKey('organisation')}
     from generate_series(1, ${size.organisations}) i`,
    names('name', 'organisation', 'organisation', size.organisations),
    nodes('project', 'PROJECT', size.projects),
    `insert into "project" (id, kind, sort_key) select ${id(2, 'i')}, 'PROJECT', ${sortKey('project')} from generate_series(1, ${size.projects}) i`,
    names('name', 'project', 'project', size.projects),
    nodes('event', 'EVENT', size.events),
    `insert into "event" (id, kind, period, period_earliest, period_latest, period_latest_start, period_earliest_end, period_precision, period_days, sort_key)
     select ${id(3, 'i')}, 'SEMINAR', d::text, d, d, d, d, 'DAY', 1, ${sortKey('event')}
     from generate_series(1, ${size.events}) i, lateral (select date '2015-01-01' + i % 3650 as d) as days`,
    names('name', 'event', 'event', size.events),
    nodes('delegate', 'DELEGATE', size.delegates),
    `insert into "delegate" (id, given, family, country_id, suppressed, sort_key)
     select ${id(4, 'i')}, 'Given ' || i, 'Family ' || i, ${id(0, '1 + i % 200')}, false, ${sortKey('delegate')} from generate_series(1, ${size.delegates}) i`,
    names('person_name', 'delegate', 'delegate', size.delegates),
    nodes('role', 'PROJECT_ROLE', roles),
    `insert into "project_role" (id, project_id, role, organisation_id, planned)
     select ${id(5, 'i')}, ${id(2, `1 + i % ${size.projects}`)}, (array['FUNDER', 'IMPLEMENTER', 'PARTNER'])[1 + i % 3],
            ${id(1, `1 + (i * 7) % ${size.organisations}`)}, false
     from generate_series(1, ${roles}) i`,
    nodes('under', 'EVENT_PROJECT', under),
    `insert into "event_project" (id, event_id, project_id, kind)
     select ${id(6, 'i')}, ${id(3, 'i')}, ${id(2, `1 + i % ${size.projects}`)}, 'UNDER' from generate_series(1, ${under}) i`,
    nodes('participation', 'PARTICIPATION', size.participations),
    `insert into "participation" (id, event_id, role, organisation_id, delegate_id)
     select ${id(7, 'i')}, ${id(3, `1 + i % ${size.events}`)}, (array['PARTICIPANT', 'SPEAKER', 'TRAINER', 'EXPERT'])[1 + (i / 7) % 4],
            ${id(1, `1 + (i * 13) % ${size.organisations}`)}, ${id(4, `1 + (i * 31) % ${size.delegates}`)}
     from generate_series(1, ${size.participations}) i`,
  ];
  await client.query('begin');
  for (const statement of statements) await client.query(statement);
  await client.query('commit');
  await client.query('vacuum analyze');
}

/** The id of a record by its kind and number, as `fill` makes it. */
export function idOf(kind: keyof typeof kinds, index: number): string {
  return `0190000${kinds[kind]}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}
