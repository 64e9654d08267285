import { idOf } from './fill.ts';

/** One thing that is measured: the operation, and a statement written by hand that gives the same JSON. */
export interface Scenario {
  name: string;
  query: string;
  variables: Record<string, unknown>;
  /** Page sizes as literals, as whoever writes by hand would. */
  sql: string;
  values: unknown[];
}

const name = (row: string, table = 'name') =>
  `(select n.value from "${table}" n where n.node_id = ${row}.id and n.kind = 'PREFERRED' order by case n.lang when 'en' then 0 else 1 end, n.lang collate "C" limit 1)`;
const list = (item: string, from: string) =>
  `(select coalesce(json_agg(${item}), '[]'::json) from (${from}) as r)`;
const nodes = (item: string, from: string) => `json_build_object('nodes', ${list(item, from)})`;

const fourLevels = (projects: number): Scenario => ({
  name: `four levels from ${projects} projects`,
  query: `query ($first: Int) {
    projects(first: $first, orderBy: [{ field: NAME }]) { nodes { id name
      roles(first: 5) { nodes { role organisation { id name country { id name } } } }
      events(first: 5) { nodes { id name period { edtf }
        participations(first: 10) { nodes { id role organisation { id name } delegate { id name } } } } } } } }`,
  variables: { first: projects },
  sql: `select json_build_object('projects', ${nodes(
    `json_build_object('id', r.id, 'name', ${name('r')},
      'roles', ${nodes(
        `json_build_object('role', r.role, 'organisation', (select json_build_object('id', o.id, 'name', ${name('o')},
          'country', (select json_build_object('id', c.id, 'name', ${name('c')}) from country c where c.id = o.country_id)) from organisation o where o.id = r.organisation_id))`,
        'select p.* from project_role p where p.project_id = r.id order by p.id limit 5',
      )},
      'events', ${nodes(
        `json_build_object('id', r.id, 'name', ${name('r')}, 'period', case when r.period is not null then json_build_object('edtf', r.period) end,
          'participations', ${nodes(
            `json_build_object('id', r.id, 'role', r.role,
              'organisation', (select json_build_object('id', o.id, 'name', ${name('o')}) from organisation o where o.id = r.organisation_id),
              'delegate', (select json_build_object('id', d.id, 'name', ${name('d', 'person_name')}) from delegate d where d.id = r.delegate_id))`,
            'select p.* from participation p where p.event_id = r.id order by p.id limit 10',
          )})`,
        'select e.* from event e where e.id in (select j.event_id from event_project j where j.project_id = r.id) order by e.id limit 5',
      )})`,
    `select p.* from project p order by p.sort_key, p.id limit ${projects}`,
  )})::text`,
  values: [],
});

/** `deepCursor` is the cursor of a record far down the list of organisations, and `deepKey` its sort key. */
export function scenarios(deepCursor: string, deepIndex: number): Scenario[] {
  const organisation = `json_build_object('id', r.id, 'name', ${name('r')}, 'kind', r.kind,
    'country', (select json_build_object('id', c.id, 'name', ${name('c')}) from country c where c.id = r.country_id))`;
  return [
    {
      name: 'list of 50',
      query: `{ organisations(first: 50, orderBy: [{ field: NAME }]) { nodes { id name kind country { id name } } } }`,
      variables: {},
      sql: `select json_build_object('organisations', ${nodes(organisation, 'select o.* from organisation o order by o.sort_key, o.id limit 50')})::text`,
      values: [],
    },
    fourLevels(5),
    fourLevels(20),
    {
      name: 'event page, 50 participants',
      query: `query ($id: ID!) { event(id: $id) { id name kind period { edtf earliest latest days }
        participations(first: 50) { nodes { id role organisation { id name country { id name } } delegate { id name } headcount { min max qualifier } } } } }`,
      variables: { id: idOf('event', 77) },
      sql: `select json_build_object('event', (select json_build_object('id', e.id, 'name', ${name('e')}, 'kind', e.kind,
          'period', case when e.period is not null then json_build_object('edtf', e.period, 'earliest', to_char(e.period_earliest, 'YYYY-MM-DD'), 'latest', to_char(e.period_latest, 'YYYY-MM-DD'), 'days', e.period_days) end,
          'participations', ${nodes(
            `json_build_object('id', r.id, 'role', r.role,
              'organisation', (select json_build_object('id', o.id, 'name', ${name('o')}, 'country', (select json_build_object('id', c.id, 'name', ${name('c')}) from country c where c.id = o.country_id)) from organisation o where o.id = r.organisation_id),
              'delegate', (select json_build_object('id', d.id, 'name', ${name('d', 'person_name')}) from delegate d where d.id = r.delegate_id),
              'headcount', json_build_object('min', r.headcount_min, 'max', r.headcount_max, 'qualifier', r.headcount_qualifier))`,
            'select p.* from participation p where p.event_id = e.id order by p.id limit 50',
          )}) from event e where e.id = $1))::text`,
      values: [idOf('event', 77)],
    },
    {
      name: 'deep keyset page',
      query: `query ($after: String) { organisations(first: 50, after: $after, orderBy: [{ field: NAME }]) { nodes { id name kind country { id name } } } }`,
      variables: { after: deepCursor },
      sql: `select json_build_object('organisations', ${nodes(organisation, 'select o.* from organisation o where (o.sort_key, o.id) > ($1, $2::uuid) order by o.sort_key, o.id limit 50')})::text`,
      values: [`organisation ${String(deepIndex).padStart(10, '0')}`, idOf('organisation', deepIndex)],
    },
    {
      name: 'group by over all participations',
      query: `{ participationsGroupBy(by: [ROLE]) { total groups { count key { role } } } }`,
      variables: {},
      sql: `select json_build_object('participationsGroupBy', json_build_object('total', (select count(*)::int from participation),
        'groups', ${list(
          `json_build_object('count', r.count, 'key', json_build_object('role', r.role))`,
          'select role, count(*)::int as count from participation group by role order by count desc, role',
        )}))::text`,
      values: [],
    },
  ];
}
