import {
  required,
  SelectInput,
  TextInput,
  useGetResourceLabel,
  useTranslate,
  useWrappedSource,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { LinkKind } from '../../generated/graphql.ts';
import type { FormRow } from '../change.ts';
import { ChoiceText } from '../field/choice-chip.tsx';
import { PeriodText } from '../field/period-text.tsx';
import { resourceOf } from '../referred-records.ts';
import { ChoiceInput } from './choice-input.tsx';
import { InputGrid } from './input-grid.tsx';
import { PeriodInput } from './period-input.tsx';
import { ReferenceName } from './reference-name.tsx';
import { ReferenceSearchInput } from './reference-search-input.tsx';
import { RowLine } from './row-line.tsx';
import { RowsInput } from './rows-input.tsx';

export interface LinkForm extends FormRow {
  kind: LinkKind | '';
  to: string;
  /** Where `to` is looked up; only the form needs to know. */
  resource: string;
  period?: string | null;
  label?: string | null;
}

interface LinkRecord {
  id: string;
  kind: LinkKind;
  to: { id: string; type: string };
  period: { edtf: string } | null;
  label: string | null;
}

export function linkForm({ id, kind, to, period, label }: LinkRecord): LinkForm {
  return { id, kind, to: to.id, resource: resourceOf[to.type] ?? '', period: period?.edtf ?? null, label };
}
export function linkInput({ kind, to, period, label }: LinkForm) {
  return { kind: kind as LinkKind, to, period: period || null, label: label || null };
}

const resources = ['organisations', 'projects', 'modules', 'events', 'delegates', 'places'];

/** What connects this record with others: successor of, based at, follow-up of. */
export function LinkRowsInput() {
  return (
    <RowsInput<LinkForm>
      source="links"
      addLabel="liaison.form.add_link"
      newRow={() => ({ kind: '', to: '', resource: 'organisations' })}
      summary={({ kind, to, resource, period }) => (
        <RowLine
          lead={<ChoiceText of="LinkKind" value={kind} />}
          note={<PeriodText value={period ? { edtf: period } : null} />}
        >
          <ReferenceName reference={resource} id={to} />
        </RowLine>
      )}
    >
      <LinkInputs />
    </RowsInput>
  );
}

function LinkInputs() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const { setValue } = useFormContext();
  const target = useWrappedSource('to');
  const resource = useWatch({ name: useWrappedSource('resource') }) as string;
  return (
    <InputGrid>
      <ChoiceInput source="kind" label="liaison.field.kind" of="LinkKind" values={LinkKind} isRequired />
      <SelectInput
        source="resource"
        label={translate('liaison.field.to_kind')}
        choices={resources.map((id) => ({ id, name: labelOf(id, 1) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        onChange={() => setValue(target, '')}
      />
      <ReferenceSearchInput
        key={resource}
        source="to"
        label="liaison.field.to"
        reference={resource}
        isRequired
      />
      <PeriodInput source="period" label="liaison.field.period" />
      <TextInput source="label" label="liaison.field.label" helperText={false} />
    </InputGrid>
  );
}
