import { BooleanInput, TextInput } from 'react-admin';
import { ProjectKind, ProjectRoleKind, ProjectStatus } from '../generated/graphql.ts';
import { ChoiceText } from '../kernel/field/choice-chip.tsx';
import { PeriodText } from '../kernel/field/period-text.tsx';
import { CreateScreen } from '../kernel/form/create-screen.tsx';
import { EditScreen } from '../kernel/form/edit-screen.tsx';
import { FormSection } from '../kernel/form/form-section.tsx';
import { emptyNode } from '../kernel/form/node-form.ts';
import { NodeSections } from '../kernel/form/node-section.tsx';
import { ActorInputs, ActorLine } from '../kernel/input/actor-input.tsx';
import { ChoiceInput } from '../kernel/input/choice-input.tsx';
import { InputGrid, WholeWidth } from '../kernel/input/input-grid.tsx';
import { PeriodInput } from '../kernel/input/period-input.tsx';
import { ReferenceSearchInput } from '../kernel/input/reference-search-input.tsx';
import { RowLine } from '../kernel/input/row-line.tsx';
import { RowsInput } from '../kernel/input/rows-input.tsx';
import { project, type ProjectForm, type ProjectRoleForm } from './project.ts';

const empty: ProjectForm = { ...emptyNode, kind: '', budget: {}, roles: [] };

export function ProjectCreate() {
  return (
    <CreateScreen resource="projects" empty={empty}>
      <ProjectInputs />
    </CreateScreen>
  );
}

export function ProjectEdit() {
  return (
    <EditScreen resource="projects" definition={project}>
      <ProjectInputs />
    </EditScreen>
  );
}

function ProjectInputs() {
  return (
    <NodeSections>
      <FormSection title="liaison.form.main">
        <InputGrid>
          <ChoiceInput
            source="kind"
            label="liaison.field.kind"
            of="ProjectKind"
            values={ProjectKind}
            isRequired
          />
          <PeriodInput source="period" label="liaison.field.period" />
          <ChoiceInput
            source="status"
            label="liaison.field.status"
            of="ProjectStatus"
            values={ProjectStatus}
          />
          <ReferenceSearchInput source="parent" label="liaison.field.parent" reference="projects" />
          <TextInput
            source="duration"
            label="liaison.field.duration"
            helperText="liaison.form.duration_hint"
          />
          <TextInput source="budget.amount" label="liaison.field.budget" helperText={false} />
          <TextInput source="budget.currency" label="liaison.field.currency" helperText={false} />
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
      <FormSection title="liaison.field.roles">
        <RowsInput<ProjectRoleForm>
          source="roles"
          addLabel="liaison.form.add_role"
          newRow={() => ({ role: '', planned: false })}
          summary={(role) => (
            <RowLine
              lead={<ChoiceText of="ProjectRoleKind" value={role.role} />}
              note={<PeriodText value={role.since ? { edtf: role.since } : null} />}
            >
              <ActorLine actor={role} />
            </RowLine>
          )}
        >
          <InputGrid>
            <ChoiceInput
              source="role"
              label="liaison.field.role"
              of="ProjectRoleKind"
              values={ProjectRoleKind}
              isRequired
            />
            <ActorInputs />
            <PeriodInput source="since" label="liaison.field.since" />
            <PeriodInput source="until" label="liaison.field.until" />
            <BooleanInput source="planned" label="liaison.field.planned" helperText={false} />
          </InputGrid>
        </RowsInput>
      </FormSection>
    </NodeSections>
  );
}
