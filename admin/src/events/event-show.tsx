import { ChoiceChip, ChoiceText } from '../kernel/field/choice-chip.tsx';
import { CountryText } from '../kernel/field/country-text.tsx';
import { FactSection } from '../kernel/field/fact-list.tsx';
import { PeriodText } from '../kernel/field/period-text.tsx';
import { RecordLink } from '../kernel/field/record-link.tsx';
import { Description } from '../kernel/show/node-part.tsx';
import { RowsSection } from '../kernel/show/rows-section.tsx';
import { ShowScreen } from '../kernel/show/show-screen.tsx';
import type { TrainingEvent } from './event.ts';
import { ParticipationSection } from './participation-section.tsx';

export function EventShow() {
  return (
    <ShowScreen<TrainingEvent>
      aggregate="event"
      chain={({ ancestors }) => ancestors.nodes.toReversed()}
      lead={({ kind, period, places }) => (
        <>
          <ChoiceChip of="EventKind" value={kind} aggregate="event" />
          <PeriodText value={period} />
          <span>{places.nodes.map(({ name }) => name).join(', ')}</span>
        </>
      )}
      roleConflicts={({ participations }) =>
        participations.nodes.map(({ id, role, conflicts }) => ({
          id,
          role: <ChoiceText of="ParticipationRole" value={role} />,
          conflicts,
        }))
      }
      main={(record) => <EventSections record={record} />}
      facts={(record) => <EventFacts record={record} />}
    />
  );
}

function EventFacts({ record }: { record: TrainingEvent }) {
  return (
    <FactSection
      facts={[
        ['liaison.field.period', record.period && <PeriodText value={record.period} />],
        ['liaison.field.duration', record.duration],
        ['liaison.field.status', record.status && <ChoiceText of="EventStatus" value={record.status} />],
        [
          'liaison.field.attendance_mode',
          record.attendanceMode && <ChoiceText of="AttendanceMode" value={record.attendanceMode} />,
        ],
        [
          'liaison.field.places',
          record.places.totalCount > 0 &&
            record.places.nodes.map((place) => (
              <div key={place.id}>
                {place.name}{' '}
                {place.countries.nodes.map((country) => (
                  <CountryText key={country.id} value={country} />
                ))}
              </div>
            )),
        ],
        ['liaison.field.parent', record.parent && <RecordLink value={record.parent} plain />],
        ['liaison.field.position', record.position],
        ['liaison.field.ordinal', record.ordinal],
        ['liaison.field.declared_parts', record.declaredParts],
        ['liaison.field.languages', record.languages.join(', ')],
      ]}
    />
  );
}

function EventSections({ record }: { record: TrainingEvent }) {
  return (
    <>
      <Description text={record.description} />
      <ParticipationSection participations={record.participations} />
      <RowsSection
        title="liaison.show.agenda"
        rows={record.children}
        columns={[
          {
            label: 'liaison.field.period',
            width: 170,
            filled: ({ period }) => period,
            cell: ({ period }) => <PeriodText value={period} />,
          },
          { label: 'liaison.field.name', cell: (part) => <RecordLink value={part} plain /> },
          {
            label: 'liaison.field.kind',
            width: 140,
            cell: ({ kind }) => <ChoiceText of="EventKind" value={kind} />,
          },
        ]}
      />
      <RowsSection
        title="liaison.field.projects"
        rows={record.eventProjects}
        columns={[
          { label: 'liaison.field.project', cell: ({ project }) => <RecordLink value={project} plain /> },
          {
            label: 'liaison.field.relation',
            width: 140,
            cell: ({ kind }) => <ChoiceText of="EventProjectKind" value={kind} />,
          },
        ]}
      />
      <RowsSection
        title="liaison.field.modules"
        rows={record.eventModules}
        columns={[
          { label: 'liaison.field.module', cell: ({ module }) => <RecordLink value={module} plain /> },
          {
            label: 'liaison.field.relation',
            width: 140,
            cell: ({ kind }) => <ChoiceText of="EventModuleKind" value={kind} />,
          },
        ]}
      />
    </>
  );
}
