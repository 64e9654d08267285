import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import { Box, Card, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ConflictRowsFragment } from '../../generated/graphql.ts';
import { Quote } from './claim-table.tsx';
import { ClaimValueText } from './claim-value.tsx';
import { useFieldLabel } from './field-label.ts';

/** Where the documents contradict each other: said first, and never decided here. */
export function ConflictNotice({ conflicts }: { conflicts: ConflictRowsFragment }) {
  const translate = useTranslate();
  const field = useFieldLabel();
  if (conflicts.nodes.length === 0) return null;
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
        <Box key={conflict.id} sx={{ mt: 1 }}>
          <Typography variant="subtitle2">{field(conflict.field)}</Typography>
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
              gap: 2,
              mt: 0.5,
            }}
          >
            {conflict.claims.nodes.map((claim) => (
              <Typography key={claim.id} variant="body2" component="div">
                <Box sx={{ fontWeight: 600, mb: 0.5 }}>
                  <ClaimValueText value={claim.value} />
                </Box>
                <Quote claim={claim} />
              </Typography>
            ))}
          </Box>
          {conflict.state === 'RESOLVED' ? (
            <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
              {translate('liaison.show.resolved', { reason: conflict.reason ?? '' })}
            </Typography>
          ) : null}
        </Box>
      ))}
    </Card>
  );
}
