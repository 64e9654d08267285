import {
  getVariableValues,
  Kind,
  parse,
  validate,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { classOf } from '../../../server/src/access/field-class.ts';
import { hasPersonalRows } from '../../../server/src/access/row-policy.ts';
import type { Role } from '../../../server/src/access/viewer.ts';
import type { FieldMeaning, RecordMeaning } from '../../../server/src/kernel/meaning.ts';
import type { Reading } from '../../../server/src/reading/reading.ts';
import { testSchema } from '../reading.ts';
import { canary, hiddenCanary } from './canary-registry.ts';
import { cellsOf, may, placesOf, selectionOf, typesToTry, type Place } from './cells.ts';

/** What was found wrong in one cell. */
export interface Wrong {
  cell: string;
  why: string;
}

export interface Outcome {
  cells: number;
  leaks: Wrong[];
  refusals: Wrong[];
}

type Row = Record<string, unknown>;

/** Asks through every cell of a role and compares with what the matrix allows. */
export class MatrixRun {
  private readonly schema = testSchema();
  readonly outcome: Outcome = { cells: 0, leaks: [], refusals: [] };

  constructor(
    private readonly reading: Reading,
    private readonly ids: Record<string, string>,
    /** Records to try; all when left out. */
    private readonly only?: (record: RecordMeaning) => boolean,
  ) {}

  async role(role: Role): Promise<void> {
    await this.questions(role);
    for (const record of typesToTry().filter((one) => this.only?.(one) ?? true)) {
      for (const place of [...placesOf(record), ...this.changes(record)]) await this.rows(role, place);
    }
  }

  /** Reads one record where it is listed, and nothing else. */
  async reads(role: Role, record: RecordMeaning): Promise<void> {
    await this.rows(role, placesOf(record)[0]!);
  }

  private async ask(role: Role, text: string): Promise<{ text: string } | { error: Error }> {
    const document = parse(text);
    const [fault] = validate(this.schema, document);
    if (fault) throw new Error(`${fault.message} in ${text}`);
    const operation = document.definitions.find(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    )!;
    const { coerced } = getVariableValues(this.schema, [], {});
    try {
      return await this.reading.query(document, operation, coerced ?? {}, { role });
    } catch (error) {
      return { error: error as Error };
    }
  }

  /** What the role must never see, in an answer or in the words of a refusal. */
  private leakIn(role: Role, text: string): string | undefined {
    const cursors = [...text.matchAll(/"cursor"\s*:\s*"[^".]*\.([^"]*)"/g)].map(([, body]) =>
      Buffer.from(body!, 'base64url').toString('utf8'),
    );
    const all = [text, ...cursors].join('\n').toLowerCase();
    if (!may(role, 'read', 'personal') && all.includes(canary.toLowerCase())) return canary;
    return role !== 'administrator' && all.includes(hiddenCanary.toLowerCase()) ? hiddenCanary : undefined;
  }

  private leak(cell: string, why: string): void {
    this.outcome.leaks.push({ cell, why });
  }

  private refusal(cell: string, why: string): void {
    this.outcome.refusals.push({ cell, why });
  }

  /** Filters, orders, searches, groups and facets: allowed ones many at a time, refused ones each by itself. */
  private async questions(role: Role): Promise<void> {
    const cells = cellsOf(this.schema).filter(({ record }) => this.only?.(record) ?? true);
    const open = cells.filter((cell) => may(role, cell.use, cell.of));
    for (let start = 0; start < open.length; start += 12) {
      const group = open.slice(start, start + 12);
      const answer = await this.ask(role, `{ ${group.map((cell, i) => `a${i}: ${cell.ask}`).join(' ')} }`);
      for (const cell of group) {
        const name = `${role} ${cell.record.typeName}.${cell.field.name} ${cell.way}`;
        this.outcome.cells += cell.way === 'sort' ? 2 : 1; // the order, and its cursors
        const alone = 'error' in answer ? await this.ask(role, `{ ${cell.ask} }`) : answer;
        if ('error' in alone) this.refusal(name, alone.error.message);
        else if (this.leakIn(role, alone.text)) this.leak(name, 'a canary in the answer');
      }
    }
    for (const cell of cells.filter((one) => !may(role, one.use, one.of))) {
      const name = `${role} ${cell.record.typeName}.${cell.field.name} ${cell.way}`;
      this.outcome.cells += 2; // the question, and the words it is refused in
      const asked = cell.ask.replace('isNull: false', `eq: "${canary} title"`);
      const valid = validate(this.schema, parse(`{ ${asked} }`)).length === 0;
      const answer = await this.ask(role, `{ ${valid ? asked : cell.ask} }`);
      if (!('error' in answer)) this.leak(name, 'it is answered');
      else if ((answer.error as { extensions?: Row }).extensions?.['code'] !== 'FORBIDDEN')
        this.leak(name, `not refused by the plan: ${answer.error.message}`);
      else if (answer.error.message.includes(canary)) this.leak(name, 'the refusal repeats the value');
    }
  }

  private fieldsOf(record: RecordMeaning): [FieldMeaning, string][] {
    return [...record.fields.values()]
      .filter((field) => field.name !== 'id' && field.name !== 'maskedFields')
      .map((field): [FieldMeaning, string] => [field, selectionOf(this.schema, record, field)])
      .filter(([, selection]) => selection !== '');
  }

  private async rows(role: Role, place: Place): Promise<void> {
    const { record } = place;
    const fields = this.fieldsOf(record);
    const masks = record.fields.has('maskedFields');
    const row = `id ${masks ? 'maskedFields ' : ''}${fields.map(([, selection]) => selection).join(' ')}`;
    const query = place.around(row, this.ids[record.typeName] ?? '');
    const answer = await this.read(role, place, query);
    const whole = await this.read('administrator', place, query);
    const at = (field: FieldMeaning) => `${role} ${record.typeName}.${field.name} ${place.way}`;
    this.outcome.cells += fields.length;
    if ('error' in answer || 'error' in whole) {
      const { message } = ('error' in answer ? answer : (whole as { error: Error })).error;
      for (const [field] of fields) this.refusal(at(field), message);
      return;
    }
    const found = rowsIn(JSON.parse(answer.text));
    const complete = new Map(rowsIn(JSON.parse(whole.text)).map((one) => [String(one['id']), one]));
    for (const [field, selection] of fields) {
      const open = may(role, 'read', classOf(record, field));
      for (const one of found) {
        const value = one[field.name];
        const text = JSON.stringify(value) ?? '';
        if (this.leakIn(role, text)) this.leak(at(field), 'a canary in the answer');
        const names = (one['maskedFields'] as string[] | undefined) ?? [];
        const isSuppressed = one['suppressed'] === true && role !== 'administrator';
        const told = names.includes(field.name);
        if (!open && masks && !told) this.leak(at(field), 'it is not named in maskedFields');
        if (!open && field.kind !== 'name' && !isNothing(value))
          this.leak(at(field), `it answers ${text.slice(0, 60)}`);
        const expected = complete.get(String(one['id']))?.[field.name];
        // Rows of lists and references may be fewer, or neutral, for the reader; what stands in the row itself may not.
        const own =
          !selection.includes('{') ||
          field.kind === 'date' ||
          field.kind === 'headcount' ||
          field.kind === 'money';
        if (open && own && !isSuppressed && (told || text !== JSON.stringify(expected)))
          this.refusal(at(field), `it answers ${text.slice(0, 60)}`);
      }
      if (
        open &&
        found.length === 0 &&
        complete.size > 0 &&
        !hasPersonalRows(record) &&
        record.typeName !== 'Name'
      )
        this.refusal(at(field), 'the rows are missing');
    }
  }

  private changes(record: RecordMeaning): Place[] {
    const change = this.schema.getMutationType()?.getFields()[`update${record.typeName}`];
    if (!change || !this.ids[record.typeName]) return [];
    return [{ way: 'mutation result', record, around: (row) => row }];
  }

  /** Reads at a place; the answers of changes through the same door as the writer reads them. */
  private async read(role: Role, place: Place, query: string): Promise<{ text: string } | { error: Error }> {
    if (place.way !== 'mutation result') return this.ask(role, query);
    const { record } = place;
    const change = this.schema.getMutationType()!.getFields()[`update${record.typeName}`]!;
    const key = record.root!.one;
    const document = parse(`{ change { ${key} { ${query} } } }`);
    const [operation] = document.definitions as OperationDefinitionNode[];
    const info = {
      schema: this.schema,
      fragments: {},
      variableValues: {},
      returnType: change.type,
      fieldNodes: operation!.selectionSet.selections,
    } as unknown as GraphQLResolveInfo;
    try {
      const [one] = await this.reading.records(record.target, [this.ids[record.typeName]!], info, key, {
        role,
      });
      return { text: JSON.stringify({ rows: one?.values[key] ?? null }) };
    } catch (error) {
      return { error: error as Error };
    }
  }
}

/** The rows of an answer, whatever list they stand in. */
function rowsIn(data: { rows: Row | null }): Row[] {
  const { rows } = data;
  if (rows === null) return [];
  const list = rows['nodes'] as Row[] | undefined;
  if (!list) return [rows];
  return list.flatMap((one) =>
    one['list'] !== undefined ? ((one['list'] as Row)['nodes'] as Row[]) : [one],
  );
}

/** Null, or what stands for it where null is not allowed. */
function isNothing(value: unknown): boolean {
  if (value === null || value === '' || value === 0 || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  const { totalCount, nodes } = value as Row;
  return totalCount === 0 && Array.isArray(nodes) && nodes.length === 0;
}
