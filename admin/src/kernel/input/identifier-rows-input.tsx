import { TextInput, required } from 'react-admin';
import type { FormRow } from '../change.ts';
import { InputGrid } from './input-grid.tsx';
import { RowLine } from './row-line.tsx';
import { RowsInput } from './rows-input.tsx';

export interface IdentifierForm extends FormRow {
  scheme: string;
  value: string;
}

export function identifierForm({ id, scheme, value }: IdentifierForm & { id: string }): IdentifierForm {
  return { id, scheme, value };
}
export function identifierInput({ scheme, value }: IdentifierForm) {
  return { scheme, value };
}

/** The numbers and codes by which others know the record. */
export function IdentifierRowsInput() {
  return (
    <RowsInput<IdentifierForm>
      source="identifiers"
      addLabel="liaison.form.add_identifier"
      newRow={() => ({ scheme: '', value: '' })}
      summary={({ scheme, value }) => <RowLine lead={scheme}>{value}</RowLine>}
    >
      <InputGrid>
        <TextInput source="scheme" label="liaison.field.scheme" validate={required()} helperText={false} />
        <TextInput source="value" label="liaison.field.value" validate={required()} helperText={false} />
      </InputGrid>
    </RowsInput>
  );
}
