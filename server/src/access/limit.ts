import type { Role } from './viewer.ts';

/** How much each role may ask of the server at once. */
export interface RoleLimit {
  /** The cost of one operation: about as many rows as may come. */
  readonly cost: number;
  /** Milliseconds for one statement. */
  readonly statement: number;
}

const reading: RoleLimit = { cost: 400_000, statement: 5_000 };
// Whoever counts over the whole registry asks few questions, and large ones: pages of the usual 20, nested six deep, may
// bring 64 million rows and bring a few hundred. What really is too much ends by its time.
const counting: RoleLimit = { cost: 100_000_000, statement: 30_000 };

const limits: Record<Role, RoleLimit> = {
  public: reading,
  client: reading,
  analyst: counting,
  curator: counting,
  administrator: counting,
};

export function limitOf(role: Role): RoleLimit {
  return limits[role];
}

/** Whether the schema is told by the server itself, in introspection and in suggestions. It is published in any case. */
export function mayIntrospect(role: Role): boolean {
  return role !== 'public';
}
