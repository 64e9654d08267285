import { useTranslate } from 'react-admin';
import { ChoiceText } from '../kernel/field/choice-chip.tsx';
import { CountryText } from '../kernel/field/country-text.tsx';
import { EventName, EventTime } from '../kernel/field/event-line.tsx';
import { FactSection } from '../kernel/field/fact-list.tsx';
import { PeriodText } from '../kernel/field/period-text.tsx';
import { RecordLink } from '../kernel/field/record-link.tsx';
import { RowsSection } from '../kernel/show/rows-section.tsx';
import { ShowScreen } from '../kernel/show/show-screen.tsx';
import type { Delegate } from './delegate.ts';

export function DelegateShow() {
  return (
    <ShowScreen<Delegate>
      aggregate="delegate"
      lead={({ country, honorific, posts }) => (
        <>
          <CountryText value={country} />
          <span>{[honorific, posts.nodes[0]?.rank].filter(Boolean).join(' · ')}</span>
        </>
      )}
      main={(record) => <DelegateSections record={record} />}
      facts={(record) => <DelegateFacts record={record} />}
    />
  );
}

function DelegateFacts({ record }: { record: Delegate }) {
  const translate = useTranslate();
  return (
    <FactSection
      facts={[
        ['liaison.field.given', record.given],
        ['liaison.field.family', record.family],
        ['liaison.field.honorific', record.honorific],
        ['liaison.field.country', record.country && <CountryText value={record.country} />],
        ['liaison.field.suppressed', record.suppressed && translate('ra.boolean.true')],
      ]}
    />
  );
}

function DelegateSections({ record }: { record: Delegate }) {
  return (
    <>
      <RowsSection
        title="liaison.field.posts"
        rows={record.posts}
        columns={[
          { label: 'liaison.field.title', cell: (post) => <PostText post={post} /> },
          {
            label: 'liaison.field.organisation',
            filled: ({ organisation }) => organisation,
            cell: ({ organisation }) => <RecordLink value={organisation} plain quiet />,
          },
          {
            label: 'liaison.field.period',
            width: 180,
            filled: ({ period }) => period,
            cell: ({ period }) => <PeriodText value={period} />,
          },
        ]}
      />
      <RowsSection
        title="liaison.field.events"
        rows={record.participations}
        columns={[
          {
            label: 'liaison.field.period',
            width: 190,
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
            label: 'liaison.field.organisation',
            filled: ({ organisation }) => organisation,
            cell: ({ organisation }) => <RecordLink value={organisation} plain quiet />,
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
            width: 180,
            cell: ({ role }) => <ChoiceText of="ProjectRoleKind" value={role} />,
          },
          {
            label: 'liaison.field.since',
            width: 130,
            filled: ({ since }) => since,
            cell: ({ since }) => <PeriodText value={since} />,
          },
        ]}
      />
    </>
  );
}

function PostText({
  post: { title, rank, acting },
}: {
  post: { title: string; rank: string | null; acting: boolean };
}) {
  const translate = useTranslate();
  return <>{[title, rank, acting ? translate('liaison.field.acting') : null].filter(Boolean).join(', ')}</>;
}
