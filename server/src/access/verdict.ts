import type { PrivacyClass } from '../kernel/meaning.ts';
import type { Role, Viewer } from './viewer.ts';

export type { Viewer } from './viewer.ts';

/** What can be done with a field in a question. Each is a way to learn its value. */
export const uses = ['read', 'filter', 'sort', 'search', 'aggregate'] as const;
/** Everything a policy decides: the ways to learn a value, to take many along, and to set one. */
export const deeds = [...uses, 'export', 'write'] as const;
export type Use = (typeof deeds)[number];

/** Which classes a role learns of, and by which use: a class not named here is hidden in every way. */
const verdicts: Record<Role, Partial<Record<PrivacyClass, readonly Use[]>>> = {
  public: { public: uses },
  client: { public: uses },
  analyst: { public: [...uses, 'export'], personal: [...uses, 'export'] },
  // An address or number is looked up at its person; asking the other way round would find persons by it.
  curator: { public: deeds, personal: deeds, contact: ['read', 'write'] },
  administrator: { public: deeds, personal: deeds, contact: ['read', 'filter', 'export', 'write'] },
};

/** Whether a role may do that with a field of the class. */
export const allows = (role: Role, use: Use, of: PrivacyClass): boolean =>
  verdicts[role][of]?.includes(use) ?? false;

/** Decides for a reader. The one of the server is `verdict`; tests try what happens without a part of it. */
export type Verdict = (viewer: Viewer, use: Use, of: PrivacyClass) => boolean;
export const verdict: Verdict = (viewer, use, of) => allows(viewer.role, use, of);

const may =
  (use: Use) =>
  (viewer: Viewer, of: PrivacyClass): boolean =>
    allows(viewer.role, use, of);

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
/** Whether the field may leave by a file that holds many records. */
export const mayExport = may('export');
/** Whether the field may be set. */
export const mayWriteField = may('write');
/** Whether names that were suppressed are shown all the same. */
export const seesSuppressed = (viewer: Viewer): boolean => viewer.role === 'administrator';
