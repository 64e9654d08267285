import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import { Box, Card, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ConflictRowsFragment } from '../../generated/graphql.ts';
import { DocumentTitle, Passage } from './claim-table.tsx';
import { ClaimValueText } from './claim-value.tsx';
import { useFieldLabel } from './field-label.ts';

type Conflict = ConflictRowsFragment['nodes'][number];

/** What is contradictory about a role of the record, and the words for that role. */
export interface RoleConflicts {
  id: string;
  role: ReactNode;
  conflicts: ConflictRowsFragment;
}

interface ConflictNoticeProps {
  conflicts: ConflictRowsFragment;
  ofRoles: RoleConflicts[];
}

/** Where the documents contradict each other: said first, and never decided here. */
export function ConflictNotice({ conflicts, ofRoles }: ConflictNoticeProps) {
  const translate = useTranslate();
  const roles = ofRoles.filter((role) => role.conflicts.nodes.length > 0);
  if (conflicts.nodes.length + roles.length === 0) return null;
  return (
    <Card
      component="section"
      sx={(theme) => ({ p: 2, bgcolor: theme.ledger.warning, borderColor: theme.ledger.ochre })}
    >
      <Stack direction="row" spacing={1} alignItems="center" sx={{ mb: 1, color: 'warning.main' }}>
        <ReportProblemOutlined aria-hidden fontSize="small" />
        <Typography variant="h2">{translate('liaison.show.conflicts')}</Typography>
      </Stack>
      {conflicts.nodes.map((conflict) => (
        <OneConflict key={conflict.id} conflict={conflict} />
      ))}
      {roles.flatMap(({ id, role, conflicts: { nodes } }) =>
        nodes.map((conflict) => <OneConflict key={`${id} ${conflict.id}`} conflict={conflict} role={role} />),
      )}
    </Card>
  );
}

function OneConflict({ conflict, role }: { conflict: Conflict; role?: ReactNode }) {
  const translate = useTranslate();
  const field = useFieldLabel();
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="subtitle2" component="h3">
        {role ? <>{role}: </> : null}
        {field(conflict.field)}
      </Typography>
      <Box
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))', gap: 2, mt: 0.5 }}
      >
        {conflict.claims.nodes.map((claim) => (
          <Typography key={claim.id} variant="body2" component="div">
            <Box sx={{ fontWeight: 600, mb: 0.5 }}>
              <ClaimValueText field={claim.field} value={claim.value} />
            </Box>
            <Passage claim={claim} />
            <Typography variant="caption" color="text.secondary" component="div" sx={{ mt: 0.5 }}>
              <DocumentTitle document={claim.document} />
            </Typography>
          </Typography>
        ))}
      </Box>
      {conflict.state === 'RESOLVED' ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {translate('liaison.show.resolved', { reason: conflict.reason ?? '' })}
        </Typography>
      ) : null}
    </Box>
  );
}
