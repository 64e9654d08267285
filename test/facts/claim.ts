import { isDeepStrictEqual } from 'node:util';
import { asSet, nodesOf } from './check.ts';
import type { Answer, Check } from './check.ts';
import { claimParts, claimRow, restsOn } from './claim-row.ts';
import type { ClaimAnswer } from './claim-row.ts';
import { id } from './key.ts';
import type { Key } from './key.ts';

const claimsOfField = /* GraphQL */ `
  query ClaimsOfField($id: ID!, $field: String!) {
    node(id: $id) {
      claims(where: { field: { eq: $field } }, first: 100) {
        nodes {
          ...claimParts
        }
      }
    }
  }
  ${claimParts}
`;

const contradictions = /* GraphQL */ `
  query Contradictions($id: ID!, $field: String!) {
    node(id: $id) {
      conflicts(where: { field: { eq: $field } }) {
        nodes {
          state
          resolver
          reason
          claims(first: 100) {
            nodes {
              ...claimParts
            }
          }
        }
      }
    }
  }
  ${claimParts}
`;

/** What a claim has beside its value, where that is not STATED, NORMAL and in the document's own voice. */
export interface ClaimMore {
  basis?: string;
  rank?: string;
  attributedTo?: Key;
  saidAt?: Key;
  asOf?: string;
}

/** One claim in the words of the fact says this of a field. */
export const claim =
  (key: Key, field: string, value: unknown, more: ClaimMore = {}): Check =>
  (fact) => ({
    query: claimsOfField,
    variables: { id: id(key), field },
    seen: ({ node }) => {
      const rows = nodesOf<ClaimAnswer>((node as Answer)['claims'])
        .filter((claim) => restsOn(claim, fact))
        .map(claimRow);
      // One passage may name several values; when this one is missing, all of them are shown.
      const same = rows.filter((row) => isDeepStrictEqual(row['value'], value));
      return same.length > 0 ? same : rows;
    },
    expected: [
      {
        field,
        value,
        document: fact.document,
        rank: 'NORMAL',
        basis: 'STATED',
        attributedTo: null,
        saidAt: null,
        asOf: null,
        ...more,
      },
    ],
  });

/** One side of a contradiction. */
export interface Side {
  value: unknown;
  document: Key;
  rank: string;
}

/** The documents contradict each other on a field in just these ways, and nobody has settled it. */
export const contradiction =
  (key: Key, field: string, ...sides: Side[]): Check =>
  () => ({
    query: contradictions,
    variables: { id: id(key), field },
    seen: ({ node }) =>
      nodesOf<Answer>((node as Answer)['conflicts']).map(({ claims, ...conflict }) => ({
        ...conflict,
        claims: asSet(
          nodesOf<ClaimAnswer>(claims)
            .map(claimRow)
            .map(({ value, document, rank }) => ({ value, document, rank })),
        ),
      })),
    expected: [{ state: 'OPEN', resolver: null, reason: null, claims: asSet(sides) }],
  });
