import type { GraphQLObjectType } from 'graphql';
import type { Said } from '../kernel/meaning.ts';
import { mayRead, type Viewer } from '../access/verdict.ts';
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
  ) {}

  /** A name for a table that no other table of the statement has. */
  alias(stem: string): string {
    this.aliases += 1;
    return `${stem[0]}${this.aliases}`;
  }

  mayRead(said: Pick<Said, 'class'>): boolean {
    return mayRead(this.viewer, said.class);
  }

  objectType(name: string): GraphQLObjectType {
    return this.operation.schema.getType(name) as GraphQLObjectType;
  }
}
