import { nodesOf } from './check.ts';
import type { Answer, Check } from './check.ts';
import { claimParts, claimRow, restsOn } from './claim-row.ts';
import type { ClaimAnswer } from './claim-row.ts';
import { id, keyOf } from './key.ts';
import type { Key } from './key.ts';

/** By the prefix of its keys: where a type is asked for, and the columns that facts speak of. */
const types: Readonly<Record<string, readonly [root: string, columns: string]>> = {
  org: ['organisation', 'kind country { id } parent { id } parentBasis'],
  prj: ['project', 'kind parent { id } period { edtf }'],
  pr: ['projectRole', 'role organisation { id } label since { edtf } until { edtf } planned'],
  mod: ['module', 'kind parent { id } provider { id } declaredParts namedParts unnamedParts audience'],
  ev: ['event', 'kind parent { id } position period { edtf } duration attendanceMode status'],
  pa: ['participation', 'role label headcount { min max qualifier text }'],
  del: ['delegate', 'given family honorific'],
  doc: ['document', 'title kind publisher { id } author languages published { edtf }'],
  place: ['place', 'kind operator { id }'],
  region: ['region', 'kind'],
};

const queries = new Map(
  Object.entries(types).map(([prefix, [root, columns]]) => [
    prefix,
    /* GraphQL */ `query Columns($id: ID!, $field: String!) {
      record: ${root}(id: $id) { ${columns} claims(where: { field: { eq: $field } }, first: 100) { nodes { ...claimParts } } }
    }
    ${claimParts}`,
  ]),
);

/** A reference as its key, a period as its EDTF, all else as it is. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value) return keyOf(value.id as string);
  return 'edtf' in value ? value.edtf : value;
}

function question(key: Key, field: string, seen: (value: unknown, claims: ClaimAnswer[]) => unknown) {
  const query = queries.get(key.slice(0, key.indexOf(':')));
  if (!query) throw new Error(`“${key}” has no columns here.`);
  return {
    query,
    variables: { id: id(key), field },
    seen: ({ record }: Answer) => {
      if (!record) return null;
      const found = record as Answer;
      return seen(plain(found[field]), nodesOf<ClaimAnswer>(found['claims']));
    },
  };
}

/** What the claim behind a column says, where that is not simply the value of the column, STATED and PREFERRED. */
export interface Said {
  value?: unknown;
  basis?: string;
  rank?: string;
}

/** A column has this value, and one claim in the words of the fact says so. */
export const column =
  (key: Key, field: string, value: unknown, said: Said = {}): Check =>
  (fact) => ({
    ...question(key, field, (value, claims) => ({
      value,
      claims: claims
        .filter((claim) => restsOn(claim, fact))
        .map(claimRow)
        .map(({ value, basis, rank }) => ({ value, basis, rank })),
    })),
    expected: { value, claims: [{ value: claimOf(value), basis: 'STATED', rank: 'PREFERRED', ...said }] },
  });

/** A number is claimed as a quantity. */
const claimOf = (value: unknown): unknown =>
  typeof value === 'number' ? quantity({ min: value, max: value, qualifier: 'EXACT' }) : value;

/** A quantity as a claim holds it; `stated` are the words it is given in. */
export const quantity = (parts: {
  min: number | null;
  max: number | null;
  qualifier: string;
  unit?: string;
  stated?: string;
  cumulative?: boolean;
  country?: Key;
}): unknown => ({ unit: null, stated: null, cumulative: false, country: null, ...parts });

/** A column has this value and nothing is claimed for it: no document says so. */
export const unsourced =
  (key: Key, field: string, value: unknown): Check =>
  () => ({
    ...question(key, field, (value, claims) => ({ value, claims: claims.map(claimRow) })),
    expected: { value, claims: [] },
  });

/** A column shows this value. Which words say so is another fact's matter. */
export const shows =
  (key: Key, field: string, value: unknown): Check =>
  () => ({ ...question(key, field, (value) => value), expected: value });

/** A column is empty and nothing is claimed for it. */
export const unknown = (key: Key, field: string): Check => unsourced(key, field, null);
