import { TextInput, required } from 'react-admin';
import { NameKind } from '../../generated/graphql.ts';
import type { FormRow } from '../change.ts';
import { ChoiceInput } from './choice-input.tsx';
import { PeriodInput } from './period-input.tsx';
import { InputGrid } from './input-grid.tsx';
import { RowsInput } from './rows-input.tsx';
import { RowLine } from './row-line.tsx';
import { ChoiceText } from '../field/choice-chip.tsx';

export interface NameForm extends FormRow {
  value: string;
  lang: string;
  kind: NameKind;
  period?: string | null;
}

/** A name as its row in the form, and back as the input of the registry. */
export function nameForm(name: {
  id: string;
  value: string;
  lang: string;
  kind: NameKind;
  period: { edtf: string } | null;
}): NameForm {
  return {
    id: name.id,
    value: name.value,
    lang: name.lang,
    kind: name.kind,
    period: name.period?.edtf ?? null,
  };
}
export function nameInput({ value, lang, kind, period }: NameForm) {
  return { value, lang, kind, period: period || null };
}

/** The names of a record: one preferred per language, and every spelling that people use. */
export function NameRowsInput() {
  return (
    <RowsInput<NameForm>
      source="names"
      addLabel="liaison.form.add_name"
      newRow={() => ({ value: '', lang: 'en', kind: NameKind.Preferred })}
      summary={(name) => (
        <RowLine lead={name.lang} note={<ChoiceText of="NameKind" value={name.kind} />}>
          <span lang={name.lang}>{name.value}</span>
        </RowLine>
      )}
    >
      <InputGrid min={150}>
        <TextInput
          source="value"
          label="liaison.field.value"
          validate={required()}
          helperText={false}
          sx={{ gridColumn: 'span 2' }}
        />
        <TextInput source="lang" label="liaison.field.lang" validate={required()} helperText={false} />
        <ChoiceInput source="kind" label="liaison.field.kind" of="NameKind" values={NameKind} isRequired />
        <PeriodInput source="period" label="liaison.field.period" />
      </InputGrid>
    </RowsInput>
  );
}
