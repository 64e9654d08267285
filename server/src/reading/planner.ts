import type { GraphQLObjectType } from 'graphql';
import { classOf } from '../access/field-class.ts';
import { verdict as serverVerdict, type Use, type Verdict, type Viewer } from '../access/verdict.ts';
import type { FieldMeaning, PrivacyClass, RecordMeaning, Said } from '../kernel/meaning.ts';
import type { Operation } from './operation.ts';

/** What planning one operation shares: the operation, who asks, and names for the tables of the statement. */
export class Planner {
  private aliases = 0;

  constructor(
    readonly operation: Operation,
    readonly viewer: Viewer,
    /** Signs cursors, so that one from another list, order or reader is refused. */
    readonly cursorKey: string,
    /** The answer goes through the executor, which must be able to tell the types of objects apart. */
    readonly namesTypes = false,
    private readonly verdict: Verdict = serverVerdict,
  ) {}

  /** A name for a table that no other table of the statement has. */
  alias(stem: string): string {
    this.aliases += 1;
    return `${stem[0]}${this.aliases}`;
  }

  mayRead(said: Pick<Said, 'class'>): boolean {
    return this.allows('read', said.class);
  }

  /** Whether the reader may do that with a class of fields. */
  allows(use: Use, of: PrivacyClass): boolean {
    return this.verdict(this.viewer, use, of);
  }

  /** Whether the reader may do that with a field, by the class it is held under. */
  may(use: Use, record: RecordMeaning, field: FieldMeaning): boolean {
    return this.allows(use, classOf(record, field));
  }

  objectType(name: string): GraphQLObjectType {
    return this.operation.schema.getType(name) as GraphQLObjectType;
  }
}
