import { SelectInput, useTranslate, useWrappedSource } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ParticipationRole } from '../generated/graphql.ts';
import { ChoiceText } from '../kernel/field/choice-chip.tsx';
import { useHeadcountWords } from '../kernel/field/headcount-text.tsx';
import { ActorInputs, ActorLine } from '../kernel/input/actor-input.tsx';
import { ChoiceInput } from '../kernel/input/choice-input.tsx';
import { HeadcountInput } from '../kernel/input/headcount-input.tsx';
import { InputGrid } from '../kernel/input/input-grid.tsx';
import { RowLine } from '../kernel/input/row-line.tsx';
import { RowsInput } from '../kernel/input/rows-input.tsx';
import { newParticipation, type ParticipationForm } from './participation.ts';

/** Who took part and in which role, one line each until it is opened. */
export function ParticipationRowsInput() {
  return (
    <RowsInput<ParticipationForm>
      source="participations"
      addLabel="liaison.form.add_participation"
      newRow={newParticipation}
      summary={(row) => (
        <RowLine
          lead={<ChoiceText of="ParticipationRole" value={row.role} />}
          note={<People headcount={row.headcount} />}
        >
          <ActorLine actor={row} />
        </RowLine>
      )}
    >
      <InputGrid min={190}>
        <ChoiceInput
          source="role"
          label="liaison.field.role"
          of="ParticipationRole"
          values={ParticipationRole}
          isRequired
        />
        <ActorInputs />
        <GroupInput />
        <HeadcountInput source="headcount" />
      </InputGrid>
    </RowsInput>
  );
}

function People({ headcount }: { headcount: ParticipationForm['headcount'] }) {
  const words = useHeadcountWords();
  const { min, max, qualifier, text } = headcount;
  const value = { min: min ?? null, max: max ?? null, qualifier: qualifier ?? 'EXACT', text: text ?? null };
  return value.min === null && value.max === null ? null : <>{words(value)}</>;
}

/** The row whose number covers this one too; a row that exists can only name one that exists as well. */
function GroupInput() {
  const translate = useTranslate();
  const source = useWrappedSource('');
  const own = useWatch({ name: source }) as ParticipationForm | undefined;
  const rows = (useWatch({ name: 'participations' }) ?? []) as ParticipationForm[];
  const choices = rows.flatMap((row, index) => {
    const id = row.id ?? (own?.id ? undefined : row.key);
    const isOwn = id === (own?.id ?? own?.key);
    const words = row.label || row.headcount.text || translate('liaison.form.row', { number: index + 1 });
    return id && !isOwn ? [{ id, name: words }] : [];
  });
  return (
    <SelectInput
      source="group"
      label="liaison.field.group"
      choices={choices}
      translateChoice={false}
      helperText={false}
    />
  );
}
