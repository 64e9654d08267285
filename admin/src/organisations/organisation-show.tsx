import { ActorText } from '../kernel/field/actor-text.tsx';
import { ChoiceChip, ChoiceText } from '../kernel/field/choice-chip.tsx';
import { CountryText } from '../kernel/field/country-text.tsx';
import { EventName, EventTime } from '../kernel/field/event-line.tsx';
import { FactSection } from '../kernel/field/fact-list.tsx';
import { HeadcountText } from '../kernel/field/headcount-text.tsx';
import { PeriodText } from '../kernel/field/period-text.tsx';
import { RecordLink } from '../kernel/field/record-link.tsx';
import { RowsSection } from '../kernel/show/rows-section.tsx';
import { Description } from '../kernel/show/node-part.tsx';
import { ShowScreen } from '../kernel/show/show-screen.tsx';
import type { Organisation } from './organisation.ts';

export function OrganisationShow() {
  return (
    <ShowScreen<Organisation>
      aggregate="organisation"
      chain={({ ancestors }) => ancestors.nodes.toReversed()}
      lead={({ kind, country }) => (
        <>
          <ChoiceChip of="OrganisationKind" value={kind} aggregate="organisation" />
          <CountryText value={country} />
        </>
      )}
      main={(record) => <OrganisationSections record={record} />}
      facts={(record) => (
        <FactSection
          facts={[
            ['liaison.field.parent', record.parent && <RecordLink value={record.parent} plain />],
            [
              'liaison.field.status',
              record.status && <ChoiceText of="OrganisationStatus" value={record.status} />,
            ],
            ['liaison.field.founded', record.founded && <PeriodText value={record.founded} />],
            ['liaison.field.dissolved', record.dissolved && <PeriodText value={record.dissolved} />],
            ['liaison.field.country', record.country && <CountryText value={record.country} />],
          ]}
        />
      )}
    />
  );
}

function OrganisationSections({ record }: { record: Organisation }) {
  return (
    <>
      <Description text={record.description} />
      <RowsSection
        title="liaison.field.events"
        rows={record.participations}
        columns={[
          {
            label: 'liaison.field.period',
            width: 170,
            filled: ({ event }) => event.period ?? event.parent?.period,
            cell: ({ event }) => <EventTime event={event} />,
          },
          { label: 'liaison.field.event', cell: ({ event }) => <EventName event={event} /> },
          {
            label: 'liaison.field.role',
            width: 130,
            cell: ({ role }) => <ChoiceText of="ParticipationRole" value={role} />,
          },
          {
            label: 'liaison.field.through',
            filled: ({ delegate, label }) => delegate ?? label,
            cell: ({ delegate, label }) => <ActorText actor={{ delegate, label }} quiet />,
          },
          {
            label: 'liaison.field.people',
            width: 120,
            filled: ({ headcount }) => headcount.qualifier !== 'UNKNOWN',
            cell: ({ headcount }) => <HeadcountText value={headcount} quiet />,
          },
        ]}
      />
      <RowsSection
        title="liaison.field.projects"
        rows={record.projectRoles}
        columns={[
          { label: 'liaison.field.project', cell: ({ project }) => <RecordLink value={project} plain /> },
          {
            label: 'liaison.field.role',
            cell: ({ role, label }) => (
              <>
                <ChoiceText of="ProjectRoleKind" value={role} />
                {label ? ` · ${label}` : ''}
              </>
            ),
          },
          {
            label: 'liaison.field.since',
            width: 110,
            filled: ({ since }) => since,
            cell: ({ since }) => <PeriodText value={since} />,
          },
          {
            label: 'liaison.field.until',
            width: 110,
            filled: ({ until }) => until,
            cell: ({ until }) => <PeriodText value={until} />,
          },
        ]}
      />
      <RowsSection
        title="liaison.show.units"
        rows={record.children}
        columns={[
          { label: 'liaison.field.name', cell: (unit) => <RecordLink value={unit} plain /> },
          {
            label: 'liaison.field.kind',
            width: 180,
            cell: ({ kind }) => <ChoiceText of="OrganisationKind" value={kind} />,
          },
          {
            label: 'liaison.field.country',
            width: 150,
            filled: ({ country }) => country,
            cell: ({ country }) => <CountryText value={country} />,
          },
        ]}
      />
      <RowsSection
        title="liaison.field.posts"
        rows={record.posts}
        columns={[
          { label: 'liaison.field.delegate', cell: ({ delegate }) => <RecordLink value={delegate} plain /> },
          {
            label: 'liaison.field.title',
            cell: ({ title, rank }) => [title, rank].filter(Boolean).join(', '),
          },
          {
            label: 'liaison.field.period',
            width: 150,
            filled: ({ period }) => period,
            cell: ({ period }) => <PeriodText value={period} />,
          },
        ]}
      />
      <RowsSection
        title="liaison.field.modules"
        rows={record.modules}
        columns={[
          { label: 'liaison.field.module', cell: (module) => <RecordLink value={module} plain /> },
          {
            label: 'liaison.field.kind',
            width: 150,
            cell: ({ kind }) => <ChoiceText of="ModuleKind" value={kind} />,
          },
        ]}
      />
    </>
  );
}
