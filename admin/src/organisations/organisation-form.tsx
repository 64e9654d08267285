import { TextInput } from 'react-admin';
import { Basis, OrganisationKind, OrganisationStatus } from '../generated/graphql.ts';
import { CreateScreen } from '../kernel/form/create-screen.tsx';
import { EditScreen } from '../kernel/form/edit-screen.tsx';
import { FormSection } from '../kernel/form/form-section.tsx';
import { emptyNode } from '../kernel/form/node-form.ts';
import { NodeSections } from '../kernel/form/node-section.tsx';
import { ChoiceInput } from '../kernel/input/choice-input.tsx';
import { InputGrid, WholeWidth } from '../kernel/input/input-grid.tsx';
import { PeriodInput } from '../kernel/input/period-input.tsx';
import { ReferenceSearchInput } from '../kernel/input/reference-search-input.tsx';
import { organisation, type OrganisationForm } from './organisation.ts';

const empty: OrganisationForm = { ...emptyNode, kind: '' };

export function OrganisationCreate() {
  return (
    <CreateScreen resource="organisations" empty={empty}>
      <OrganisationInputs />
    </CreateScreen>
  );
}

export function OrganisationEdit() {
  return (
    <EditScreen resource="organisations" definition={organisation}>
      <OrganisationInputs />
    </EditScreen>
  );
}

function OrganisationInputs() {
  return (
    <NodeSections>
      <FormSection title="liaison.form.main">
        <InputGrid>
          <ChoiceInput
            source="kind"
            label="liaison.field.kind"
            of="OrganisationKind"
            values={OrganisationKind}
            isRequired
          />
          <ReferenceSearchInput source="country" label="liaison.field.country" reference="countries" />
          <ChoiceInput
            source="status"
            label="liaison.field.status"
            of="OrganisationStatus"
            values={OrganisationStatus}
          />
          <ReferenceSearchInput source="parent" label="liaison.field.parent" reference="organisations" />
          <ChoiceInput source="parentBasis" label="liaison.field.parent_basis" of="Basis" values={Basis} />
          <PeriodInput source="founded" label="liaison.field.founded" />
          <PeriodInput source="dissolved" label="liaison.field.dissolved" />
          <TextInput source="website" label="registry.Organisation.website" helperText={false} />
          <WholeWidth>
            <TextInput
              source="description"
              label="liaison.field.description"
              multiline
              minRows={3}
              helperText={false}
            />
          </WholeWidth>
        </InputGrid>
      </FormSection>
    </NodeSections>
  );
}
