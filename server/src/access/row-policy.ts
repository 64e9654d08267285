import { allRecords, type RecordMeaning } from '../kernel/meaning.ts';
import { classOf } from './field-class.ts';

/**
 * Which rows of the ledgers are personal: a claim, contradiction, identifier or link takes the stricter class of its node
 * and its field. Written once, as SQL over the alias of a row, for the plan and for the policies of PostgreSQL alike. It
 * compares ids and texts by `=` alone, whose operators are leakproof, and reads no column that a role is not granted.
 */
type RowRule = (row: string) => string;

/** Types of node that are about a person whatever they say. */
const aboutPersons = "'DELEGATE', 'POST'";

/** True where the node is a person or a post, or a role or link that has one. */
function ofPerson(id: string): string {
  // A link is looked for where it may be seen: the policies of its own table hide it here as well.
  return (
    `exists (select 1 from "node" pn where pn."id" = ${id} and (pn."type" in (${aboutPersons})` +
    ` or pn."type" = 'PARTICIPATION' and exists (select 1 from "participation" pp where pp."id" = pn."id" and pp."delegate_id" is not null)` +
    ` or pn."type" = 'PROJECT_ROLE' and exists (select 1 from "project_role" pr where pr."id" = pn."id" and pr."delegate_id" is not null)` +
    ` or pn."type" = 'LINK' and not exists (select 1 from "link" pl where pl."id" = pn."id" and not ${endsAtPerson('pl')})))`
  );
}

function endsAtPerson(link: string): string {
  return `exists (select 1 from "node" pe where pe."id" in (${link}."from_id", ${link}."to_id") and pe."type" in (${aboutPersons}))`;
}

/** True where the field is one that the records of the node's type do not say to everyone. */
function ofPersonalField(id: string, field: string): string {
  const hidden = allRecords()
    .filter((record) => record.nodeType !== null)
    .flatMap((record) =>
      [...record.fields.values()]
        .filter((said) => classOf(record, said) !== 'public')
        .map((said) => ({ type: record.nodeType!, name: said.name })),
    );
  const byType = Map.groupBy(hidden, ({ type }) => type);
  const cases = [...byType].map(
    ([type, fields]) =>
      `pf."type" = '${type}' and ${field} in (${[...new Set(fields.map(({ name }) => `'${name}'`))].join(', ')})`,
  );
  if (cases.length === 0) return 'false';
  return `exists (select 1 from "node" pf where pf."id" = ${id} and (${cases.join(' or ')}))`;
}

const personalRows: Record<string, RowRule> = {
  claim: (row) =>
    `(${row}."attributed_to_id" is not null or ${ofPersonalField(`${row}."node_id"`, `${row}."field"`)}` +
    ` or ${ofPerson(`${row}."node_id"`)} or ${row}."value_node_id" is not null and ${ofPerson(`${row}."value_node_id"`)})`,
  conflict: (row) =>
    `(${ofPersonalField(`${row}."node_id"`, `${row}."field"`)} or ${ofPerson(`${row}."node_id"`)})`,
  identifier: (row) => ofPerson(`${row}."node_id"`),
  link: (row) => endsAtPerson(row),
};

/** Records of which some rows are personal as a whole. */
export function hasPersonalRows(record: RecordMeaning): boolean {
  return Object.hasOwn(personalRows, record.table);
}

/** SQL that is true for the rows of a record that are not personal, under the alias given; undefined where none is. */
export function impersonalRows(record: RecordMeaning, alias: string): string | undefined {
  const rule = personalRows[record.table];
  return rule && `not ${rule(`"${alias}"`)}`;
}

const notSuppressed = (id: string): string =>
  `not exists (select 1 from "delegate" ps where ps."id" = ${id} and ps."suppressed")`;

const suppressible: Record<string, RowRule> = {
  person_name: (row) => notSuppressed(`${row}."node_id"`),
  claim: (row) => notSuppressed(`${row}."node_id"`),
  conflict: (row) => notSuppressed(`${row}."node_id"`),
  identifier: (row) => notSuppressed(`${row}."node_id"`),
};

/** SQL that is true for rows that do not hang on a person who was suppressed; undefined where none can. */
export function unsuppressedRows(record: RecordMeaning, alias: string): string | undefined {
  return suppressible[record.table]?.(`"${alias}"`);
}
