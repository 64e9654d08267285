import type { ReactNode } from 'react';
import { IdentifierRowsInput } from '../input/identifier-rows-input.tsx';
import { LinkRowsInput } from '../input/link-rows-input.tsx';
import { NameRowsInput } from '../input/name-rows-input.tsx';
import { ReferencesSearchInput } from '../input/reference-search-input.tsx';
import { FormSection } from './form-section.tsx';

/** What every record's form has around the aggregate's own fields: its names first, its topics and identifiers last. */
export function NodeSections({ children }: { children: ReactNode }) {
  return (
    <>
      <FormSection title="liaison.field.names" hint="liaison.form.names_hint">
        <NameRowsInput />
      </FormSection>
      {children}
      <FormSection title="liaison.field.topics">
        <ReferencesSearchInput source="topics" label="liaison.field.topics" reference="topics" />
      </FormSection>
      <FormSection title="liaison.show.links">
        <LinkRowsInput />
      </FormSection>
      <FormSection title="liaison.show.identifiers">
        <IdentifierRowsInput />
      </FormSection>
    </>
  );
}
