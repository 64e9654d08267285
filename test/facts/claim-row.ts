import { foldSpace } from '../../server/src/kernel/quote.ts';
import type { Fact } from './fact.ts';
import { keyOfNode } from './key.ts';

type Ref = { id: string } | null;

/** A claim as the API answers `claimParts`. */
export interface ClaimAnswer {
  field: string;
  value:
    | { __typename: 'TextValue'; words: string }
    | { __typename: 'PeriodValue'; period: { edtf: string } }
    | {
        __typename: 'QuantityValue';
        min: number | null;
        max: number | null;
        qualifier: string;
        unit: string | null;
        stated: string | null;
        cumulative: boolean;
        country: Ref;
      }
    | { __typename: 'NodeValue'; node: Ref }
    | { __typename: 'CodeValue'; code: string };
  document: Ref;
  quote: string | null;
  basis: string;
  rank: string;
  attributedTo: Ref;
  saidAt: Ref;
  asOf: { edtf: string } | null;
}

export const claimParts = /* GraphQL */ `
  fragment claimParts on Claim {
    field
    value {
      __typename
      ... on TextValue {
        words: text
      }
      ... on PeriodValue {
        period {
          edtf
        }
      }
      ... on QuantityValue {
        min
        max
        qualifier
        unit
        stated: text
        cumulative
        country {
          id
        }
      }
      ... on NodeValue {
        node {
          id
        }
      }
      ... on CodeValue {
        code
      }
    }
    document {
      id
    }
    quote
    basis
    rank
    attributedTo {
      id
    }
    saidAt {
      id
    }
    asOf {
      edtf
    }
  }
`;

/** What a claim says, as the table writes it: words, a code, a key, EDTF, or the parts of a quantity. */
export function claimed({ value }: ClaimAnswer): unknown {
  switch (value.__typename) {
    case 'TextValue':
      return value.words;
    case 'CodeValue':
      return value.code;
    case 'PeriodValue':
      return value.period.edtf;
    case 'NodeValue':
      return keyOfNode(value.node);
    case 'QuantityValue': {
      const { __typename, country, ...parts } = value;
      return { ...parts, country: keyOfNode(country) };
    }
  }
}

/** A claim with its value and everything that says whence it comes, references as keys. */
export function claimRow(claim: ClaimAnswer): Record<string, unknown> {
  return {
    field: claim.field,
    value: claimed(claim),
    document: keyOfNode(claim.document),
    rank: claim.rank,
    basis: claim.basis,
    attributedTo: keyOfNode(claim.attributedTo),
    saidAt: keyOfNode(claim.saidAt),
    asOf: claim.asOf?.edtf ?? null,
  };
}

/** Whether the claim rests on the words of the fact, in its document. */
export function restsOn(claim: ClaimAnswer, fact: Fact): boolean {
  const quote = fact.quote === null ? null : foldSpace(fact.quote);
  return (
    keyOfNode(claim.document) === fact.document &&
    (quote === null || (claim.quote !== null && foldSpace(claim.quote).includes(quote)))
  );
}
