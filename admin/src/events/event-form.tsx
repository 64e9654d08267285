import { NumberInput, TextArrayInput, TextInput } from 'react-admin';
import {
  AttendanceMode,
  EventKind,
  EventModuleKind,
  EventProjectKind,
  EventStatus,
} from '../generated/graphql.ts';
import { ChoiceText } from '../kernel/field/choice-chip.tsx';
import { CreateScreen } from '../kernel/form/create-screen.tsx';
import { EditScreen } from '../kernel/form/edit-screen.tsx';
import { FormSection } from '../kernel/form/form-section.tsx';
import { emptyNode } from '../kernel/form/node-form.ts';
import { NodeSections } from '../kernel/form/node-section.tsx';
import { ChoiceInput } from '../kernel/input/choice-input.tsx';
import { InputGrid, WholeWidth } from '../kernel/input/input-grid.tsx';
import { PeriodInput } from '../kernel/input/period-input.tsx';
import { ReferenceName } from '../kernel/input/reference-name.tsx';
import { ReferenceSearchInput, ReferencesSearchInput } from '../kernel/input/reference-search-input.tsx';
import { RowLine } from '../kernel/input/row-line.tsx';
import { RowsInput } from '../kernel/input/rows-input.tsx';
import { event, type EventForm, type EventModuleForm, type EventProjectForm } from './event.ts';
import { ParticipationRowsInput } from './participation-rows-input.tsx';

const empty: EventForm = {
  ...emptyNode,
  kind: '',
  places: [],
  languages: [],
  participations: [],
  projects: [],
  modules: [],
};

export function EventCreate() {
  return (
    <CreateScreen resource="events" empty={empty}>
      <EventInputs />
    </CreateScreen>
  );
}

export function EventEdit() {
  return (
    <EditScreen resource="events" definition={event}>
      <EventInputs />
    </EditScreen>
  );
}

function EventInputs() {
  return (
    <NodeSections>
      <FormSection title="liaison.form.main">
        <InputGrid>
          <ChoiceInput
            source="kind"
            label="liaison.field.kind"
            of="EventKind"
            values={EventKind}
            isRequired
          />
          <PeriodInput source="period" label="liaison.field.period" />
          <ChoiceInput source="status" label="liaison.field.status" of="EventStatus" values={EventStatus} />
          <ReferencesSearchInput source="places" label="liaison.field.places" reference="places" />
          <ChoiceInput
            source="attendanceMode"
            label="liaison.field.attendance_mode"
            of="AttendanceMode"
            values={AttendanceMode}
          />
          <TextInput
            source="duration"
            label="liaison.field.duration"
            helperText="liaison.form.duration_hint"
          />
          <ReferenceSearchInput source="parent" label="liaison.field.parent" reference="events" />
          <NumberInput source="position" label="liaison.field.position" min={0} step={1} helperText={false} />
          <NumberInput source="ordinal" label="liaison.field.ordinal" min={0} step={1} helperText={false} />
          <NumberInput
            source="declaredParts"
            label="liaison.field.declared_parts"
            min={0}
            step={1}
            helperText={false}
          />
          <TextArrayInput
            source="languages"
            label="liaison.field.languages"
            helperText="liaison.form.languages_hint"
          />
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
      <FormSection title="liaison.field.participations" hint="liaison.form.participations_hint">
        <ParticipationRowsInput />
      </FormSection>
      <FormSection title="liaison.field.projects">
        <RowsInput<EventProjectForm>
          source="projects"
          addLabel="liaison.form.add_project"
          newRow={() => ({ project: '', kind: EventProjectKind.Under })}
          summary={({ kind, project }) => (
            <RowLine lead={<ChoiceText of="EventProjectKind" value={kind} />}>
              <ReferenceName reference="projects" id={project} />
            </RowLine>
          )}
        >
          <InputGrid>
            <ReferenceSearchInput
              source="project"
              label="liaison.field.project"
              reference="projects"
              isRequired
            />
            <ChoiceInput
              source="kind"
              label="liaison.field.relation"
              of="EventProjectKind"
              values={EventProjectKind}
              isRequired
            />
          </InputGrid>
        </RowsInput>
      </FormSection>
      <FormSection title="liaison.field.modules">
        <RowsInput<EventModuleForm>
          source="modules"
          addLabel="liaison.form.add_module"
          newRow={() => ({ module: '', kind: EventModuleKind.Delivered })}
          summary={({ kind, module }) => (
            <RowLine lead={<ChoiceText of="EventModuleKind" value={kind} />}>
              <ReferenceName reference="modules" id={module} />
            </RowLine>
          )}
        >
          <InputGrid>
            <ReferenceSearchInput
              source="module"
              label="liaison.field.module"
              reference="modules"
              isRequired
            />
            <ChoiceInput
              source="kind"
              label="liaison.field.relation"
              of="EventModuleKind"
              values={EventModuleKind}
              isRequired
            />
          </InputGrid>
        </RowsInput>
      </FormSection>
    </NodeSections>
  );
}
