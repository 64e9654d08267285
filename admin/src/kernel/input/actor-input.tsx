import { TextInput, useTranslate } from 'react-admin';
import { ReferenceName } from './reference-name.tsx';
import { ReferenceSearchInput } from './reference-search-input.tsx';

/** Who a role is about: at least one of these, or the words of the source. */
export interface ActorForm {
  organisation?: string | null;
  country?: string | null;
  region?: string | null;
  delegate?: string | null;
  label?: string | null;
}

interface ActorRecord {
  organisation: { id: string } | null;
  country: { id: string } | null;
  region: { id: string } | null;
  delegate: { id: string } | null;
  label: string | null;
}

export function actorForm({ organisation, country, region, delegate, label }: ActorRecord): ActorForm {
  return {
    organisation: organisation?.id ?? null,
    country: country?.id ?? null,
    region: region?.id ?? null,
    delegate: delegate?.id ?? null,
    label,
  };
}

export function actorInput({ organisation, country, region, delegate, label }: ActorForm) {
  return {
    organisation: organisation || null,
    country: country || null,
    region: region || null,
    delegate: delegate || null,
    label: label || null,
  };
}

/** Five cells of an InputGrid. */
export function ActorInputs() {
  return (
    <>
      <ReferenceSearchInput
        source="organisation"
        label="liaison.field.organisation"
        reference="organisations"
      />
      <ReferenceSearchInput source="country" label="liaison.field.country" reference="countries" />
      <ReferenceSearchInput source="delegate" label="liaison.field.delegate" reference="delegates" />
      <ReferenceSearchInput source="region" label="liaison.field.region" reference="regions" />
      <TextInput source="label" label="liaison.field.label" helperText={false} />
    </>
  );
}

const references = [
  ['delegate', 'delegates'],
  ['organisation', 'organisations'],
  ['country', 'countries'],
  ['region', 'regions'],
] as const;

/** The same in one line: "Elvin Mecidov, State Customs Committee". */
export function ActorLine({ actor }: { actor: ActorForm }) {
  const translate = useTranslate();
  const given = references.filter(([key]) => actor[key]);
  if (given.length === 0) return <>{actor.label || translate('liaison.form.nothing_chosen')}</>;
  return (
    <>
      {given.map(([key, reference], position) => (
        <span key={key}>
          {position > 0 ? ', ' : ''}
          <ReferenceName reference={reference} id={actor[key] ?? ''} />
        </span>
      ))}
      {actor.label ? ` (${actor.label})` : null}
    </>
  );
}
