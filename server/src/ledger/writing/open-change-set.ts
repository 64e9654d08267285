import { v7 } from 'uuid';
import type { Context } from '../../kernel/context.ts';
import type { ChangeKind } from '../change-set.ts';
import type { Statements } from './statements.ts';

/** What a change set says of itself. */
export interface Signature {
  /** Who does it: name or address of the account. */
  actor: string;
  role: string;
  kind: ChangeKind;
  /** Name of the mutation, or of what the registry does by itself. */
  action: string;
  reason?: string | null;
  /** Document that the whole action rests on. */
  document?: string | null;
  /** The change set that is undone. */
  reverts?: string | null;
}

/** How the registry signs what it does by itself. */
export const bySystem = (action: string, kind: ChangeKind): Signature => ({
  actor: 'Liaison',
  role: 'system',
  kind,
  action,
});

const kinds: readonly [RegExp, ChangeKind][] = [
  [/^create/, 'CREATE'],
  [/^delete(?!Claims)/, 'DELETE'],
  [/^restore/, 'RESTORE'],
  [/Conflict$/, 'SETTLE'],
  [/^revert/, 'REVERT'],
  [/^purge/, 'PURGE'],
];

/** The signature of the mutation that is running. */
export function signed({ viewer, change }: Context, more: Partial<Signature> = {}): Signature {
  const action = change?.action ?? 'write';
  return {
    actor: viewer.name ?? viewer.role,
    role: viewer.role,
    kind: kinds.find(([pattern]) => pattern.test(action))?.[1] ?? 'UPDATE',
    action,
    reason: change?.reason ?? null,
    ...more,
  };
}

/**
 * Announces to the database which change set the changes of this transaction belong to, and gives its id. The first to
 * announce counts: what joins a running action is part of it. The database enters it when the first row changes.
 */
export async function openChangeSet(db: Statements, signature: Signature, now: string): Promise<string> {
  const { document, reverts, ...rest } = signature;
  const said = { id: v7(), at: now, document_id: document ?? null, reverts_id: reverts ?? null, ...rest };
  const [open] = await db.rows<{ said: string }>(
    `select coalesce(nullif(current_setting('liaison.change_set', true), ''), set_config('liaison.change_set', $1, true)) as said`,
    [JSON.stringify(said)],
  );
  return (JSON.parse(open!.said) as { id: string }).id;
}
