import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { RecordClass } from './meaning.ts';

/** Who asks, as far as a change is signed with it. */
export interface Signer {
  role: string;
  /** For example an e-mail address; left out where nobody signs in. */
  name?: string | null;
}

/** Answers what a change gives back: by the reading plan, in one statement, after the change was stored. */
export interface PayloadReader {
  /**
   * The record as selected below the field `fieldName` of the running mutation field, keyed by response keys. Null when no
   * record has the id, or the field is not selected.
   */
  record(target: RecordClass, id: string, info: GraphQLResolveInfo, fieldName: string): Promise<unknown>;
  /** The same for many at once, in the order of the ids; for what stands below `results` of a bulk payload. */
  records(
    target: RecordClass,
    ids: readonly string[],
    info: GraphQLResolveInfo,
    fieldName: string,
  ): Promise<unknown[]>;
}

/** What resolvers of changes get. */
export interface Context {
  viewer: Signer;
  /** A fork of its own for each request. */
  em: EntityManager;
  read: PayloadReader;
  /** The mutation that is running, and why; for the history. */
  change?: { action: string; reason: string | null };
  clock: () => Date;
}
