import type { EventParticipationFragment, EventWholeFragment } from '../generated/graphql.ts';

export type { EventParticipationFragment } from '../generated/graphql.ts';
export type TrainingEventParticipations = EventWholeFragment['participations'];

/** From those who made the event to those who came. */
const order = [
  'ORGANISER',
  'CO_ORGANISER',
  'HOST',
  'FUNDER',
  'SUPPORTER',
  'CHAIR',
  'FACILITATOR',
  'TRAINER',
  'EXPERT',
  'SPEAKER',
  'PARTY',
  'PARTICIPANT',
];

/** Sorted by role, each group directly followed by its members. */
export function grouped(rows: readonly EventParticipationFragment[]): EventParticipationFragment[] {
  const heads = rows.filter(({ group }) => !group || !rows.some(({ id }) => id === group.id));
  return heads
    .toSorted((one, other) => rank(one.role) - rank(other.role))
    .flatMap((head) => [head, ...rows.filter(({ group }) => group?.id === head.id)]);
}

function rank(role: string): number {
  const position = order.indexOf(role);
  return position < 0 ? order.length : position;
}
