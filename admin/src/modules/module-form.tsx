import { NumberInput, TextArrayInput, TextInput } from 'react-admin';
import { DeliveryMode, ModuleKind } from '../generated/graphql.ts';
import { CreateScreen } from '../kernel/form/create-screen.tsx';
import { EditScreen } from '../kernel/form/edit-screen.tsx';
import { FormSection } from '../kernel/form/form-section.tsx';
import { emptyNode } from '../kernel/form/node-form.ts';
import { NodeSections } from '../kernel/form/node-section.tsx';
import { ChoiceInput, ChoicesInput } from '../kernel/input/choice-input.tsx';
import { InputGrid, WholeWidth } from '../kernel/input/input-grid.tsx';
import { ReferenceSearchInput } from '../kernel/input/reference-search-input.tsx';
import { type ModuleForm, trainingModule } from './module.ts';

const empty: ModuleForm = { ...emptyNode, kind: '', deliveryModes: [], languages: [] };

export function ModuleCreate() {
  return (
    <CreateScreen resource="modules" empty={empty}>
      <ModuleInputs />
    </CreateScreen>
  );
}

export function ModuleEdit() {
  return (
    <EditScreen resource="modules" definition={trainingModule}>
      <ModuleInputs />
    </EditScreen>
  );
}

function ModuleInputs() {
  return (
    <NodeSections>
      <FormSection title="liaison.form.main">
        <InputGrid>
          <ChoiceInput
            source="kind"
            label="liaison.field.kind"
            of="ModuleKind"
            values={ModuleKind}
            isRequired
          />
          <ReferenceSearchInput source="provider" label="liaison.field.provider" reference="organisations" />
          <ReferenceSearchInput source="parent" label="liaison.field.parent" reference="modules" />
          <TextInput source="code" label="liaison.field.code" helperText={false} />
          <NumberInput
            source="declaredParts"
            label="liaison.field.declared_parts"
            min={0}
            step={1}
            helperText={false}
          />
          <TextInput
            source="duration"
            label="liaison.field.duration"
            helperText="liaison.form.duration_hint"
          />
          <TextInput source="audience" label="liaison.field.audience" helperText={false} />
          <TextArrayInput
            source="languages"
            label="liaison.field.languages"
            helperText="liaison.form.languages_hint"
          />
          <WholeWidth>
            <ChoicesInput
              source="deliveryModes"
              label="liaison.field.delivery_modes"
              of="DeliveryMode"
              values={DeliveryMode}
            />
          </WholeWidth>
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
