import { Box } from '@mui/material';
import {
  type EventParticipationFragment,
  grouped,
  type TrainingEventParticipations,
} from './participation-row.ts';
import { ActorText } from '../kernel/field/actor-text.tsx';
import { ChoiceText } from '../kernel/field/choice-chip.tsx';
import { HeadcountText } from '../kernel/field/headcount-text.tsx';
import { RowsSection } from '../kernel/show/rows-section.tsx';

/** Who took part, organisers first; the members of a group stand below it, since the group's number covers them. */
export function ParticipationSection({ participations }: { participations: TrainingEventParticipations }) {
  const rows = grouped(participations.nodes);
  return (
    <RowsSection
      title="liaison.field.participations"
      rows={{ nodes: rows, totalCount: participations.totalCount }}
      columns={[
        {
          label: 'liaison.field.role',
          width: 130,
          cell: ({ role }) => <ChoiceText of="ParticipationRole" value={role} />,
        },
        { label: 'liaison.field.actor', cell: (row) => <Who row={row} /> },
        {
          label: 'liaison.field.headcount',
          width: 170,
          filled: ({ headcount }) => headcount.qualifier !== 'UNKNOWN',
          cell: ({ headcount }) => <HeadcountText value={headcount} quiet />,
        },
      ]}
    />
  );
}

function Who({ row }: { row: EventParticipationFragment }) {
  // A person's or a body's own country goes without saying.
  const own = row.organisation?.country;
  const actor = own && row.country?.id === own.id ? { ...row, country: null } : row;
  return (
    <Box sx={row.group ? { pl: 2.5 } : {}}>
      <ActorText actor={actor} />
      {own ? (
        <Box component="span" sx={{ color: 'text.secondary', ml: 1 }} title={own.name ?? undefined}>
          {own.iso2}
        </Box>
      ) : null}
    </Box>
  );
}
