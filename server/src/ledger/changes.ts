import { GraphQLID, GraphQLInt } from 'graphql';
import type { Context } from '../kernel/context.ts';
import { inputsOf } from '../kernel/inputs.ts';
import { meaningOf, type RecordClass } from '../kernel/meaning.ts';
import { OnError, VersionedId, payloadsOf } from '../kernel/payloads.ts';
import './claim-input.ts';
import '../vocabulary/topic.ts';
import './conflict.ts';
import './identifier.ts';
import './link.ts';
import './name.ts';
import { bulk, bulkPayload, largestBulk, refuseTooMany, single, userErrors } from './change-payload.ts';
import { addMutation, newResolver } from './mutation.ts';
import { FieldSourceInput, SourceInput } from './source-input.ts';
import type { Row } from './writing/fault.ts';
import { signed } from './writing/open-change-set.ts';
import { sayRules, type RecordRules } from './writing/rules.ts';
import { deleteRecords, restoreRecords } from './writing/trash-records.ts';
import { writeRecords, type WriteItem, type WriteResult } from './writing/write-records.ts';

type Class = new () => object;
type Act = 'create' | 'update' | 'delete' | 'restore';

export interface ChangeOptions extends RecordRules {
  /** Which changes the API offers; all of them when not given. */
  offers?: readonly Act[];
  /** Rules of rows that are written inside the record. */
  rows?: readonly (readonly [RecordClass, RecordRules])[];
}

const sourceArgument = {
  name: 'source',
  type: () => SourceInput,
  doc: 'The document that the change rests on. Null: it rests on none, and preferred claims on what it changes step back.',
};
const sourcesArgument = {
  name: 'sources',
  type: () => [FieldSourceInput],
  doc: 'Documents of single fields or rows, in place of `source`.',
};

/** Makes the mutations of a record: one and many, create, update, delete and restore. */
export function changesOf(target: RecordClass, options: ChangeOptions = {}): Class {
  const record = meaningOf(target);
  sayRules(target, options);
  for (const [row, rules] of options.rows ?? []) sayRules(row, rules);
  const payloads = payloadsOf(target);
  const inputs = inputsOf(target);
  const { noun } = record;
  const { one, many } = record.root!;
  const type = record.typeName;
  const types = many[0]!.toUpperCase() + many.slice(1);
  const changes = newResolver(`${type}Changes`);
  const offered = new Set<Act>(options.offers ?? ['create', 'update', 'delete', 'restore']);
  const id = { name: 'id', type: () => GraphQLID, required: true, doc: `Id of the ${noun.one}.` };
  const version = {
    name: 'version',
    type: () => GraphQLInt,
    required: true,
    doc: `The version that was read. A ${noun.one} changed since is left alone (CONFLICT).`,
  };
  const onError = {
    name: 'onError',
    type: () => OnError.enum,
    defaultValue: 'REJECT_ALL',
    doc: 'What a bad row does to the others.',
  };
  const ids = (doc: string) => ({ name: 'ids', type: () => [GraphQLID], required: true, doc });
  const rowsDoc = `At most ${largestBulk} rows.`;

  if (offered.has('create')) {
    addMutation(
      changes,
      `create${type}`,
      () => payloads.one,
      `Enters a new ${noun.one}, with all that its form owns.`,
      [
        { name: 'input', type: () => inputs.create, required: true, doc: `The new ${noun.one}.` },
        sourceArgument,
        sourcesArgument,
      ],
      async ([input, source, sources], context, info) => {
        const results = await write(context, [
          { target, mode: 'create', input: input as Row, source: source as Row, sources: sources as Row[] },
        ]);
        return single(target, one, results[0]!, context, info);
      },
    );
    addMutation(
      changes,
      `create${types}`,
      () => payloads.bulk,
      `Enters many new ${noun.many} in one transaction. ${rowsDoc}`,
      [
        { name: 'inputs', type: () => [inputs.create], required: true, doc: `The new ${noun.many}.` },
        onError,
        sourceArgument,
      ],
      async ([rows, mode, source], context, info) => {
        const items = (rows as Row[]).map((input, index): WriteItem => ({
          target,
          mode: 'create',
          input,
          source: source as Row,
          path: ['inputs', String(index)],
          callPath: ['inputs', String(index)],
        }));
        const tooMany = refuseTooMany(items.length, 'inputs');
        return tooMany ?? bulk(target, one, await write(context, items, mode as OnError), context, info);
      },
    );
  }
  if (offered.has('update')) {
    addMutation(
      changes,
      `update${type}`,
      () => payloads.one,
      `Changes a ${noun.one}: what the patch leaves out stays.`,
      [
        id,
        version,
        {
          name: 'patch',
          type: () => inputs.patch,
          required: true,
          doc: 'What changes in it; what is left out stays.',
        },
        sourceArgument,
        sourcesArgument,
      ],
      async ([of, read, patch, source, sources], context, info) => {
        const results = await write(context, [
          {
            target,
            mode: 'update',
            id: of as string,
            version: read as number,
            input: patch as Row,
            source: source as Row,
            sources: sources as Row[],
          },
        ]);
        return single(target, one, results[0]!, context, info);
      },
    );
    addMutation(
      changes,
      `update${types}`,
      () => payloads.bulk,
      `Changes many ${noun.many} in one transaction. ${rowsDoc}`,
      [
        {
          name: 'changes',
          type: () => [payloads.change],
          required: true,
          doc: `Which ${noun.many} change, and how.`,
        },
        onError,
        sourceArgument,
      ],
      async ([rows, mode, source], context, info) => {
        const items = (rows as { id: string; version: number; patch: Row }[]).map(
          (row, index): WriteItem => ({
            target,
            mode: 'update',
            id: row.id,
            version: row.version,
            input: row.patch,
            source: source as Row,
            path: ['changes', String(index), 'patch'],
            callPath: ['changes', String(index)],
          }),
        );
        const tooMany = refuseTooMany(items.length, 'changes');
        return tooMany ?? bulk(target, one, await write(context, items, mode as OnError), context, info);
      },
    );
  }
  if (offered.has('delete')) {
    addMutation(
      changes,
      `delete${type}`,
      () => payloads.one,
      `Moves a ${noun.one} to the trash, with all that its form owns. Refused while others refer to it.`,
      [id, version],
      async ([of, read], context, info) => {
        const before = await context.read.record(target, of as string, info, one);
        const [result] = await deleteRecords(
          context.em.fork(),
          target,
          [{ id: of as string, version: read as number, path: ['id'] }],
          { now: context.clock(), signature: signed(context) },
        );
        return { [one]: before ?? null, userErrors: userErrors(result!.faults) };
      },
    );
    addMutation(
      changes,
      `delete${types}`,
      () => payloads.bulk,
      `Moves many ${noun.many} to the trash in one transaction. ${rowsDoc}`,
      [
        {
          name: 'items',
          type: () => [VersionedId],
          required: true,
          doc: `Which ${noun.many}, in the version that was read.`,
        },
        onError,
      ],
      async ([rows, mode], context, info) => {
        const items = (rows as { id: string; version: number }[]).map((row, index) => ({
          ...row,
          path: ['items', String(index), 'id'],
        }));
        const tooMany = refuseTooMany(items.length, 'items');
        if (tooMany) return tooMany;
        const before = await context.read.records(
          target,
          items.map((item) => item.id),
          info,
          one,
        );
        const results = await deleteRecords(context.em.fork(), target, items, {
          onError: mode as OnError,
          now: context.clock(),
          signature: signed(context),
        });
        return bulkPayload(one, results, before);
      },
    );
  }
  if (offered.has('restore')) {
    addMutation(
      changes,
      `restore${type}`,
      () => payloads.one,
      `Brings a ${noun.one} back from the trash, with all that went along.`,
      [{ ...id, doc: `Id that the ${noun.one} had.` }],
      async ([of], context, info) => {
        const [result] = await restoreRecords(
          context.em.fork(),
          target,
          [{ id: of as string, path: ['id'] }],
          { now: context.clock(), signature: signed(context) },
        );
        return single(target, one, result!, context, info);
      },
    );
    addMutation(
      changes,
      `restore${types}`,
      () => payloads.bulk,
      `Brings many ${noun.many} back from the trash in one transaction. ${rowsDoc}`,
      [ids(`Ids that the ${noun.many} had.`), onError],
      async ([rows, mode], context, info) => {
        const items = (rows as string[]).map((row, index) => ({ id: row, path: ['ids', String(index)] }));
        const tooMany = refuseTooMany(items.length, 'ids');
        if (tooMany) return tooMany;
        const results = await restoreRecords(context.em.fork(), target, items, {
          onError: mode as OnError,
          now: context.clock(),
          signature: signed(context),
        });
        return bulk(target, one, results, context, info);
      },
    );
  }
  return changes;
}

function write(
  context: Context,
  items: WriteItem[],
  onError: OnError = 'REJECT_ALL',
): Promise<WriteResult[]> {
  return writeRecords(context.em.fork(), items, {
    onError,
    now: context.clock(),
    signature: signed(context),
  });
}
