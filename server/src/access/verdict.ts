import type { PrivacyClass } from '../kernel/meaning.ts';
import type { Role, Viewer } from './viewer.ts';

export type { Viewer } from './viewer.ts';

/** What can be done with a field in a question. Each is a way to learn its value. */
export const uses = ['read', 'filter', 'sort', 'search', 'aggregate'] as const;
export type Use = (typeof uses)[number];

/** Which classes a role learns of, and by which use: a class not named here is hidden in every way. */
const verdicts: Record<Role, Partial<Record<PrivacyClass, readonly Use[]>>> = {
  public: { public: uses },
  client: { public: uses },
  analyst: { public: uses, personal: uses },
  // An address or number is looked up at its person; asking the other way round would find persons by it.
  curator: { public: uses, personal: uses, contact: ['read'] },
  administrator: { public: uses, personal: uses, contact: ['read', 'filter'] },
};

const may =
  (use: Use) =>
  (viewer: Viewer, of: PrivacyClass): boolean =>
    verdicts[viewer.role][of]?.includes(use) ?? false;

/** Whether the field is shown; where not, it is null (or neutral) and named in `maskedFields`. */
export const mayRead = may('read');
/** Whether the field may stand in a condition; where not, the argument is refused by its path. */
export const mayFilter = may('filter');
/** Whether the field may stand in an order. */
export const maySort = may('sort');
/** Whether a search may look into the field. */
export const maySearch = may('search');
/** Whether the field's values may be counted, grouped by or added up. */
export const mayAggregate = may('aggregate');
