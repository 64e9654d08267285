import type { RecordMeaning } from '../kernel/meaning.ts';
import { classOf } from './field-class.ts';
import { hasPersonalRows } from './row-policy.ts';
import { allows, deeds, type Use } from './verdict.ts';
import { roles } from './viewer.ts';

const letters: Record<Use, string> = {
  read: 'r',
  filter: 'f',
  sort: 's',
  search: 'q',
  aggregate: 'a',
  export: 'e',
  write: 'w',
};

const head = `# Who may do what with which field

Printed by the server from its records (pnpm schema:print). Not edited by hand.

${deeds.map((deed) => `\`${letters[deed]}\` ${deed}`).join(', ')}; \`-\` nothing: the field is null or neutral, named in
\`maskedFields\`, and refused in every question. A letter says that the role may; whether a field can be filtered, put in
order, grouped or set at all is for the contract to say. Classes and verdicts: \`server/src/access/\`.
`;

/** The matrix of roles and fields as a page: what reviewers read when a policy changes, and what the tests hold true. */
export function matrixPage(records: readonly RecordMeaning[]): string {
  const parts = records.filter((record) => !record.abstract).map(partOf);
  return `${head}\n${parts.join('\n')}`;
}

function partOf(record: RecordMeaning): string {
  const title = record.servedAs ? `${record.typeName} (of a person)` : record.typeName;
  const rows = [...record.fields.values()].map((field) => {
    const of = classOf(record, field);
    const verdicts = roles.map((role) => {
      const may = deeds.filter((deed) => allows(role, deed, of)).map((deed) => letters[deed]);
      return may.join('') || '-';
    });
    return [field.name, of, ...verdicts];
  });
  const table = [['field', 'class', ...roles], ...rows];
  const widths = table[0]!.map((_, index) => Math.max(...table.map((row) => row[index]!.length)));
  const line = (row: string[], fill = ' ') =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i]!, fill)).join(' | ')} |`;
  const ruled = widths.map((width) => '-'.repeat(width));
  const personal = hasPersonalRows(record)
    ? '\nRows that hang on a person or a personal field, or lead to one, are not met by roles that may not read what is personal.\n'
    : '';
  const [first, ...others] = table;
  return `## ${title}\n${personal}\n${[line(first!), line(ruled), ...others.map((row) => line(row))].join('\n')}\n`;
}
