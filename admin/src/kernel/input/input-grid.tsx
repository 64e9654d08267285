import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Lays inputs side by side as the width allows; `min` is the narrowest an input may become, in pixels. */
export function InputGrid({ children, min = 220 }: { children: ReactNode; min?: number }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(auto-fill, minmax(min(${min}px, 100%), 1fr))`,
        columnGap: 1.5,
        rowGap: 1.5,
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  );
}

/** An input over the whole width of its grid. */
export function WholeWidth({ children }: { children: ReactNode }) {
  return <Box sx={{ gridColumn: '1 / -1' }}>{children}</Box>;
}
