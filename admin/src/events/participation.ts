import type { EventParticipationFragment, ParticipationRole } from '../generated/graphql.ts';
import type { FormRow } from '../kernel/change.ts';
import { type ActorForm, actorForm, actorInput } from '../kernel/input/actor-input.tsx';
import { type HeadcountForm, headcountInput } from '../kernel/input/headcount-input.tsx';

export interface ParticipationForm extends FormRow, ActorForm {
  role: ParticipationRole | '';
  headcount: HeadcountForm;
  /** Id of the group row that this one belongs to or, while that row is new, its `key`. */
  group?: string | null;
  /** Names a row that the registry does not know yet. */
  key?: string;
}

export function newParticipation(): ParticipationForm {
  return { role: '', headcount: {}, key: crypto.randomUUID() };
}

export function participationForm(row: EventParticipationFragment): ParticipationForm {
  const { min, max, qualifier, text } = row.headcount;
  return {
    id: row.id,
    role: row.role,
    ...actorForm(row),
    headcount: { min, max, qualifier, text },
    group: row.group?.id ?? null,
  };
}

export function participationInput(row: ParticipationForm) {
  return {
    role: row.role as ParticipationRole,
    ...actorInput(row),
    headcount: headcountInput(row.headcount),
    group: row.group || null,
  };
}

/**
 * The same for rows that the registry does not know yet: a group among them is named by its position, since it has no id.
 *
 * @param rows all new rows of the form, in the order in which they are sent.
 */
export function newParticipationInputs(rows: readonly ParticipationForm[]) {
  return rows.map((row) => {
    const { group, ...input } = participationInput(row);
    const groupIndex = rows.findIndex(({ key }) => key && key === group);
    return groupIndex < 0 ? { ...input, group } : { ...input, groupIndex };
  });
}
