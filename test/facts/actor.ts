import { nodesOf } from './check.ts';
import type { Answer, Check } from './check.ts';
import { quantity } from './column.ts';
import type { Said } from './column.ts';
import { claimParts, claimRow, restsOn } from './claim-row.ts';
import type { ClaimAnswer } from './claim-row.ts';
import { id, keyOfNode } from './key.ts';
import type { Key } from './key.ts';

const participations = /* GraphQL */ `
  query Participations($where: ParticipationWhere!) {
    rows: participations(where: $where) {
      nodes {
        role
        organisation {
          id
        }
        country {
          id
        }
        region {
          id
        }
        delegate {
          id
        }
        group {
          id
        }
        label
        headcount {
          min
          max
          qualifier
          text
        }
        claims(first: 100) {
          nodes {
            ...claimParts
          }
        }
      }
    }
  }
  ${claimParts}
`;

const projectRoles = /* GraphQL */ `
  query ProjectRoles($where: ProjectRoleWhere!) {
    rows: projectRoles(where: $where) {
      nodes {
        role
        organisation {
          id
        }
        country {
          id
        }
        region {
          id
        }
        delegate {
          id
        }
        label
        since {
          edtf
        }
        until {
          edtf
        }
        planned
        claims(first: 100) {
          nodes {
            ...claimParts
          }
        }
      }
    }
  }
  ${claimParts}
`;

interface Actor {
  role: string;
  organisation?: Key;
  country?: Key;
  region?: Key;
  delegate?: Key;
  label?: string;
}

const references = ['organisation', 'country', 'region', 'delegate'] as const;

/** Which field the claim in the words of the fact is of; the actor when not told. */
interface SaidOf extends Said {
  of?: string;
}

/** Just the rows of this role and actor: a field not given must be empty. */
function whereOf(actor: Actor): Record<string, unknown> {
  const where: Record<string, unknown> = { role: { eq: actor.role } };
  for (const field of references) {
    const key = actor[field];
    where[field] = key ? { id: { eq: id(key) } } : { isNull: true };
  }
  where['label'] = actor.label === undefined ? { isNull: true } : { eq: actor.label };
  return where;
}

const emptyActor = { organisation: null, country: null, region: null, delegate: null, label: null };

const seenRows =
  (restsOnFact: (claim: ClaimAnswer) => boolean, of: string) =>
  ({ rows }: Answer) =>
    nodesOf<Answer>(rows).map(({ claims, ...row }) => ({
      ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
      claims: nodesOf<ClaimAnswer>(claims)
        .filter((claim) => claim.field === of && restsOnFact(claim))
        .map(claimRow)
        .map(({ value, basis, rank }) => ({ value, basis, rank })),
    }));

const plain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value) return keyOfNode(value as { id: string });
  return 'edtf' in value ? value.edtf : value;
};

function saidOf(actor: Actor & { headcount?: Headcount }, { of, ...said }: SaidOf) {
  const field = of ?? references.find((field) => actor[field]) ?? 'label';
  const value =
    field === 'headcount' && actor.headcount
      ? asQuantity(actor.headcount)
      : (actor as unknown as Record<string, unknown>)[field];
  return { field, claim: { value, basis: 'STATED', rank: 'PREFERRED', ...said } };
}

interface Headcount {
  min: number;
  max: number;
  qualifier: string;
  text: string;
}

const asQuantity = ({ text, ...number }: Headcount) => quantity({ ...number, stated: text });

const notCounted = { min: null, max: null, qualifier: 'UNKNOWN', text: null };

/** The event has just one such participation, and one claim in the words of the fact says so. */
export const participation =
  (event: Key, actor: Actor & { group?: Key; headcount?: Headcount }, said: SaidOf = {}): Check =>
  (fact) => {
    const { field, claim } = saidOf(actor, said);
    return {
      query: participations,
      variables: { where: { event: { id: { eq: id(event) } }, ...whereOf(actor) } },
      seen: seenRows((claim) => restsOn(claim, fact), field),
      expected: [{ ...emptyActor, group: null, headcount: notCounted, ...actor, claims: [claim] }],
    };
  };

/** The project has just one such role, and one claim in the words of the fact says so. */
export const projectRole =
  (project: Key, actor: Actor & { since?: string; planned?: boolean }, said: SaidOf = {}): Check =>
  (fact) => {
    const { field, claim } = saidOf(actor, said);
    return {
      query: projectRoles,
      variables: { where: { project: { id: { eq: id(project) } }, ...whereOf(actor) } },
      seen: seenRows((claim) => restsOn(claim, fact), field),
      expected: [{ ...emptyActor, since: null, until: null, planned: false, ...actor, claims: [claim] }],
    };
  };
