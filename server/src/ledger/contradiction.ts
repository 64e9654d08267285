import { headcountsDisjoint, type HeadcountQualifier } from '../kernel/headcount.ts';
import { fold } from '../kernel/folding.ts';
import { samePeriod } from '../kernel/period.ts';

/** A row of the table of claims, by column. */
export interface ClaimRow {
  id: string;
  node_id: string;
  field: string;
  value_type: string;
  text: string | null;
  lang: string | null;
  period: string | null;
  period_earliest: string | null;
  period_latest: string | null;
  period_latest_start: string | null;
  period_earliest_end: string | null;
  min: number | null;
  max: number | null;
  qualifier: string | null;
  unit: string | null;
  cumulative: boolean;
  country_id: string | null;
  value_node_id: string | null;
  code: string | null;
  document_id: string | null;
  as_of: string | null;
  rank: string;
  single: boolean;
  [column: string]: unknown;
}

/**
 * The claims on one single-valued field of one node that contradict at least one other: deprecated ones take no part;
 * claims are compared when they hold for the same time (`asOf`) and speak the same language.
 */
export function contradicting(claims: readonly ClaimRow[]): ClaimRow[] {
  const standing = claims.filter((claim) => claim.single && claim.rank !== 'DEPRECATED');
  return standing.filter((one) => standing.some((other) => other !== one && contradict(one, other)));
}

/** Whether two claims on one field cannot both be true. */
export function contradict(one: ClaimRow, other: ClaimRow): boolean {
  if (one.as_of !== other.as_of || one.lang !== other.lang) return false;
  if (one.value_type !== other.value_type) return true;
  switch (one.value_type) {
    case 'PERIOD':
      return !samePeriod(boundsOf(one), boundsOf(other));
    case 'QUANTITY':
      return (
        one.unit === other.unit &&
        one.country_id === other.country_id &&
        headcountsDisjoint(countOf(one), countOf(other))
      );
    case 'NODE':
      return one.value_node_id !== other.value_node_id;
    case 'CODE':
      return one.code !== other.code;
    default:
      return fold(one.text ?? '') !== fold(other.text ?? '');
  }
}

const boundsOf = (claim: ClaimRow) => ({
  earliest: claim.period_earliest,
  latest: claim.period_latest,
  latestStart: claim.period_latest_start,
  earliestEnd: claim.period_earliest_end,
});

const countOf = (claim: ClaimRow) => ({
  min: claim.min,
  max: claim.max,
  qualifier: claim.qualifier as HeadcountQualifier,
});

/** Whether two claims say the very same value. */
export function sameValue(one: ClaimRow, other: ClaimRow): boolean {
  return valueKey(one) === valueKey(other);
}

/** The value of a claim as one text, equal for equal values. */
export function valueKey(claim: ClaimRow): string {
  const { value_type: type } = claim;
  const value =
    type === 'PERIOD'
      ? [claim.period]
      : type === 'QUANTITY'
        ? [claim.min, claim.max, claim.qualifier, claim.unit, claim.country_id, claim.cumulative]
        : type === 'NODE'
          ? [claim.value_node_id]
          : type === 'CODE'
            ? [claim.code]
            : [claim.text, claim.lang];
  return JSON.stringify([type, ...value]);
}
