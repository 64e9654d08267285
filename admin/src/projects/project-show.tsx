import { ActorText } from '../kernel/field/actor-text.tsx';
import { ChoiceChip, ChoiceText } from '../kernel/field/choice-chip.tsx';
import { FactSection } from '../kernel/field/fact-list.tsx';
import { PeriodText } from '../kernel/field/period-text.tsx';
import { RecordLink } from '../kernel/field/record-link.tsx';
import { Description } from '../kernel/show/node-part.tsx';
import { RowsSection } from '../kernel/show/rows-section.tsx';
import { ShowScreen } from '../kernel/show/show-screen.tsx';
import { PlannedChip } from './planned-chip.tsx';
import type { Project } from './project.ts';

export function ProjectShow() {
  return (
    <ShowScreen<Project>
      aggregate="project"
      chain={({ ancestors }) => ancestors.nodes.toReversed()}
      lead={({ kind, period }) => (
        <>
          <ChoiceChip of="ProjectKind" value={kind} aggregate="project" />
          <PeriodText value={period} />
        </>
      )}
      roleConflicts={({ roles }) =>
        roles.nodes.map(({ id, role, conflicts }) => ({
          id,
          role: <ChoiceText of="ProjectRoleKind" value={role} />,
          conflicts,
        }))
      }
      main={(record) => <ProjectSections record={record} />}
      facts={(record) => (
        <FactSection
          facts={[
            ['liaison.field.parent', record.parent && <RecordLink value={record.parent} plain />],
            ['liaison.field.period', record.period && <PeriodText value={record.period} />],
            [
              'liaison.field.status',
              record.status && <ChoiceText of="ProjectStatus" value={record.status} />,
            ],
            ['liaison.field.duration', record.duration],
            ['liaison.field.budget', record.budget && `${record.budget.currency} ${record.budget.amount}`],
          ]}
        />
      )}
    />
  );
}

function ProjectSections({ record }: { record: Project }) {
  return (
    <>
      <Description text={record.description} />
      <RowsSection
        title="liaison.field.roles"
        rows={record.roles}
        columns={[
          {
            label: 'liaison.field.role',
            width: 190,
            cell: ({ role, planned }) => (
              <>
                <ChoiceText of="ProjectRoleKind" value={role} /> {planned ? <PlannedChip /> : null}
              </>
            ),
          },
          { label: 'liaison.field.actor', cell: (role) => <ActorText actor={role} /> },
          {
            label: 'liaison.field.since',
            width: 120,
            filled: ({ since }) => since,
            cell: ({ since }) => <PeriodText value={since} />,
          },
          {
            label: 'liaison.field.until',
            width: 120,
            filled: ({ until }) => until,
            cell: ({ until }) => <PeriodText value={until} />,
          },
        ]}
      />
      <RowsSection
        title="liaison.show.segments"
        rows={record.children}
        columns={[
          { label: 'liaison.field.name', cell: (part) => <RecordLink value={part} plain /> },
          {
            label: 'liaison.field.kind',
            width: 150,
            cell: ({ kind }) => <ChoiceText of="ProjectKind" value={kind} />,
          },
          {
            label: 'liaison.field.period',
            width: 170,
            filled: ({ period }) => period,
            cell: ({ period }) => <PeriodText value={period} />,
          },
        ]}
      />
      <RowsSection
        title="liaison.field.events"
        rows={record.events}
        columns={[
          {
            label: 'liaison.field.period',
            width: 190,
            filled: ({ period }) => period,
            cell: ({ period }) => <PeriodText value={period} />,
          },
          { label: 'liaison.field.event', cell: (event) => <RecordLink value={event} plain /> },
          {
            label: 'liaison.field.kind',
            width: 140,
            cell: ({ kind }) => <ChoiceText of="EventKind" value={kind} />,
          },
        ]}
      />
    </>
  );
}
