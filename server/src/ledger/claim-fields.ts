import { meaningOf, type FieldMeaning, type RecordClass, type RecordMeaning } from '../kernel/meaning.ts';
import { nearestWord } from '../kernel/nearest-word.ts';
import { isNode, writableOf, type ColumnField, type RefsField } from '../kernel/writable.ts';
import type { ClaimType } from './claim.ts';

/** What may be claimed of a node under one name, and how two such claims are compared. */
export interface ClaimField {
  name: string;
  /** The type of the value; `AGENT` takes a node, or words where the document names none. */
  type: ClaimType | 'AGENT';
  /** One value only: claims that differ contradict each other. */
  single: boolean;
  doc: string;
  /** The value shown stands in a column of the record, or in a list of it. */
  column?: ColumnField;
  list?: RefsField;
  /** For codes: the values there are; none means that any word may stand. */
  codes?: readonly string[];
  /** For nodes: the GraphQL type, null for any node. */
  nodeType?: string | null;
}

const text = (name: string, doc: string): ClaimField => ({ name, type: 'TEXT', single: false, doc });

/** Fields that no column holds. Whatever a document says beside them is a `remark`. */
const vocabulary: readonly ClaimField[] = [
  {
    name: 'siteLanguage',
    type: 'CODE',
    single: false,
    doc: 'A language (BCP 47) in which the body publishes its own site.',
  },
  {
    name: 'servesRegion',
    type: 'NODE',
    single: false,
    nodeType: 'REGION',
    doc: 'A region that an office works for.',
  },
  text('mandate', 'What a body says it is there to do.'),
  {
    name: 'cooperatesWith',
    type: 'NODE',
    single: false,
    nodeType: 'ORGANISATION',
    doc: 'A body it is said to cooperate with, without further detail.',
  },
  text('purpose', 'What an event or project was held for, in the words of the document.'),
  text('focus', 'What an event dwelt upon, where no topic says it exactly.'),
  text('method', 'How the content was taught or exchanged.'),
  text('audience', 'For whom it is meant.'),
  text('content', 'What was said or shown at a presentation or session.'),
  text('outcome', 'What an event ended in: agreements, common understanding, commitments.'),
  text('quote', 'What a named person said, in direct speech; `attributedTo` says who.'),
  text('context', 'A circumstance that a speaker or document gives as background.'),
  {
    name: 'scope',
    type: 'CODE',
    single: true,
    codes: ['INTERNATIONAL', 'GLOBAL', 'REGIONAL', 'NATIONAL'],
    doc: 'How far it reaches.',
  },
  {
    name: 'organiser',
    type: 'AGENT',
    single: true,
    nodeType: 'ORGANISATION',
    doc: 'Who the document says organised it: an organisation, or words where it names none.',
  },
  {
    name: 'mentions',
    type: 'NODE',
    single: false,
    nodeType: null,
    doc: 'A node that the passage speaks of without giving it a part.',
  },
  text('objective', 'What a project or module is meant to achieve.'),
  text('specificObjective', 'An objective that the document itself calls specific.'),
  text('targetGroup', 'A group of people whom a project addresses.'),
  text('rationale', 'Why a project or membership is said to matter.'),
  text('entitlement', 'What taking part gives a right to.'),
  {
    name: 'activityFormats',
    type: 'CODE',
    single: false,
    doc: 'A form that its activities take: a kind of event, or MODULE.',
  },
  { name: 'deliveryModes', type: 'CODE', single: false, doc: 'How teaching is given.' },
  text('duty', 'A task or function that a role brings with it.'),
  text('expectedResult', 'What a role or project is expected to bring about.'),
  text('remark', 'Something said of the node that no other field holds.'),
  { name: 'durationDays', type: 'QUANTITY', single: true, doc: 'How many days the document says it lasts.' },
];

/** Any number that is no headcount of one event: `measure:participants`, `measure:bilateralAgreements`. */
const measure = /^measure:[a-z][A-Za-z0-9]{0,80}$/;

/** Fields that say how the registry holds a record, which no document claims. */
const unclaimed = new Set(['parentBasis', 'text', 'retrievedAt']);

const known = new Map<RecordClass, ReadonlyMap<string, ClaimField>>();

/** Everything that may be claimed of a record, by name: its own fields, then the vocabulary. */
export function claimFieldsOf(target: RecordClass): ReadonlyMap<string, ClaimField> {
  const before = known.get(target);
  if (before) return before;
  const record = meaningOf(target);
  const fields = new Map(vocabulary.map((field) => [field.name, field]));
  for (const column of writableOf(target).columns) {
    if (unclaimed.has(column.name) && isNode(record)) continue;
    fields.set(column.name, ofColumn(column));
  }
  for (const list of writableOf(target).refs) {
    const nodeType = meaningOf(list.target).nodeType;
    fields.set(list.field.name, {
      name: list.field.name,
      type: 'NODE',
      single: false,
      doc: list.field.doc,
      list,
      nodeType,
    });
  }
  if (record.named?.by === 'names')
    fields.set('name', { name: 'name', type: 'TEXT', single: true, doc: 'A full name in one language.' });
  known.set(target, fields);
  return fields;
}

/** The field claimed, or a sentence that says which there are. */
export function claimFieldOf(target: RecordClass, name: string): ClaimField | string {
  const fields = claimFieldsOf(target);
  const found = fields.get(name);
  if (found) return found;
  if (measure.test(name))
    return { name, type: 'QUANTITY', single: true, doc: 'A number that is no headcount of one event.' };
  const names = [...fields.keys()];
  const near = nearestWord(name, names);
  return `“${name}” is not a field that can be claimed of ${withArticle(meaningOf(target))}${
    near ? `; did you mean “${near}”?` : '.'
  } There are ${names.join(', ')}, and measure:… for any number.`;
}

const withArticle = ({ noun }: RecordMeaning): string =>
  `${/^[aeiou]/i.test(noun.one) ? 'an' : 'a'} ${noun.one}`;

function ofColumn(column: ColumnField): ClaimField {
  const base = { name: column.name, doc: column.doc, column };
  switch (column.kind) {
    case 'date':
      return { ...base, type: 'PERIOD', single: true };
    case 'headcount':
      return { ...base, type: 'QUANTITY', single: true };
    case 'money':
      return { ...base, type: 'TEXT', single: true };
    case 'one':
      return { ...base, type: 'NODE', single: true, nodeType: meaningOf(column.target()).nodeType };
    case 'value':
      if (column.choices)
        return { ...base, type: 'CODE', single: !column.list, codes: Object.keys(column.choices.values) };
      if (column.scalar === 'boolean')
        return { ...base, type: 'CODE', single: true, codes: ['true', 'false'] };
      if (column.scalar === 'integer') return { ...base, type: 'QUANTITY', single: true };
      if (column.scalar === 'language') return { ...base, type: 'CODE', single: !column.list };
      return { ...base, type: 'TEXT', single: !isProse(column) };
  }
}

/** Prose adds to prose: two descriptions are no contradiction. */
function isProse(field: FieldMeaning): boolean {
  return field.kind === 'value' && (field.multiline === true || field.name === 'label');
}
