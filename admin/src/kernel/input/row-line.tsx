import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface RowLineProps {
  /** A short word in front, as a language or a role. */
  lead: ReactNode;
  children: ReactNode;
  note?: ReactNode;
}

/** One row of a list in a form while nobody edits it. */
export function RowLine({ lead, children, note }: RowLineProps) {
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', py: 0.25 }}>
      <Typography variant="body2" color="text.secondary" sx={{ minWidth: lead ? 132 : 0, flexShrink: 0 }}>
        {lead}
      </Typography>
      <Typography variant="body2" component="div" sx={{ fontWeight: 600, minWidth: 0 }}>
        {children}
      </Typography>
      <Typography
        variant="body2"
        component="div"
        color="text.secondary"
        sx={{ ml: 'auto', whiteSpace: 'nowrap' }}
      >
        {note}
      </Typography>
    </Box>
  );
}
