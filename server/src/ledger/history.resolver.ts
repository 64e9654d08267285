import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { choices } from '../kernel/choices.ts';
import { typesOf } from '../kernel/generated.ts';
import { objectType, say } from '../kernel/payloads.ts';
import { UserError } from '../kernel/user-error.ts';
import { ChangeSet } from './change-set.ts';
import { addMutation, newResolver } from './mutation.ts';
import { signed } from './writing/open-change-set.ts';
import { purgeRecord } from './writing/purge-record.ts';
import { revertChange } from './writing/revert-change.ts';

/** What is done with the history itself. */
export const HistoryChanges = newResolver('HistoryChanges');

export const OnObstacle = choices(
  'OnObstacle',
  'What an undo does when some of the records were changed since.',
  {
    REFUSE: { doc: 'Nothing is undone.', en: 'undo nothing', ru: 'ничего не отменять' },
    SKIP: {
      doc: 'Those records are left alone, the others are put back.',
      en: 'undo the others',
      ru: 'отменить остальное',
    },
  },
);

const obstacle = objectType(
  'RevertObstacle',
  'Something that an undo would overwrite or lose: a later change of a field, a row added since, a record that refers to one that would go.',
);
say(obstacle, 'subjectId', () => GraphQLID, 'Id of the record that cannot be put back.');
say(obstacle, 'recordType', () => GraphQLString, 'Type of the row, such as Event, Participation or Name.');
say(obstacle, 'recordId', () => GraphQLID, 'Id of the row. Null for a reference in a list.', true);
say(obstacle, 'field', () => GraphQLString, 'The field changed since. Null: the row as a whole.', true);
say(obstacle, 'message', () => GraphQLString, 'What stands in the way, as an English sentence.');
say(
  obstacle,
  'left',
  () => GraphQLJSON,
  'The value that the change set left in the field. Null: none, or the row as a whole is meant.',
  true,
);
say(
  obstacle,
  'now',
  () => GraphQLJSON,
  'The value that the field has now. Null: none, or the row as a whole is meant.',
  true,
);

const payload = objectType('RevertPayload', 'What became of an undo.');
say(
  payload,
  'changeSet',
  () => typesOf(ChangeSet).object,
  'The change set that undid; it can be undone in turn. Null where nothing was undone, and after a trial.',
  true,
);
say(payload, 'reverted', () => GraphQLInt, 'How many records were put back; in a trial, how many would be.');
say(
  payload,
  'obstacles',
  () => [obstacle],
  'What stands in the way of undoing all of it. Empty: nothing does.',
);
say(
  payload,
  'userErrors',
  () => [UserError],
  'Why nothing was undone. Empty when something was, or would be.',
);

addMutation(
  HistoryChanges,
  'revertChange',
  () => payload,
  'Undoes a change set across all its records, roles and links, as a new change set. What was changed since is never overwritten: it is listed. Records that the change set made go to the trash.',
  [
    { name: 'id', type: () => GraphQLID, required: true, doc: 'Id of the change set.' },
    {
      name: 'dryRun',
      type: () => GraphQLBoolean,
      defaultValue: false,
      doc: 'True: a trial. It says what would happen, and nothing is stored.',
    },
    {
      name: 'onObstacle',
      type: () => OnObstacle.enum,
      defaultValue: 'REFUSE',
      doc: 'What to do when some of the records were changed since.',
    },
  ],
  async ([id, dryRun, onObstacle], context, info) => {
    const result = await revertChange(context.em.fork(), id as string, {
      signature: signed(context),
      now: context.clock(),
      dryRun: dryRun === true,
      skipObstructed: onObstacle === 'SKIP',
    });
    const changeSet =
      result.changeSet === null
        ? null
        : await context.read.record(ChangeSet, result.changeSet, info, 'changeSet');
    return {
      changeSet,
      reverted: result.reverted,
      obstacles: result.obstacles,
      userErrors: result.faults,
    };
  },
);

const purged = objectType('PurgePayload', 'What became of a purge.');
say(purged, 'id', () => GraphQLID, 'Id of the record that is gone for good. Null after a refusal.', true);
say(purged, 'userErrors', () => [UserError], 'Why nothing was purged. Empty when it was done.');

addMutation(
  HistoryChanges,
  'purge',
  () => purged,
  'Removes a record from the trash for good, and its values from the history: no restore and no undo brings it back. For administrators only.',
  [{ name: 'id', type: () => GraphQLID, required: true, doc: 'Id that the record had.' }],
  async ([id], context) => {
    if (context.viewer.role !== 'administrator') {
      const message = 'Only an administrator removes records for good; in the trash they do no harm.';
      return { id: null, userErrors: [{ code: 'REFUSED', message, path: ['id'] }] };
    }
    const faults = await purgeRecord(context.em.fork(), id as string, signed(context), context.clock());
    return { id: faults.length > 0 ? null : id, userErrors: faults };
  },
);
