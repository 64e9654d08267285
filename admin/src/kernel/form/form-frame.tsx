import { Box, Card, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { ListButton, SaveButton } from 'react-admin';
import { SourceBox } from '../input/source-box.tsx';

/** The record's sections on the left; beside them, always in sight, where the change comes from and the button that saves it. */
export function FormFrame({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        p: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 320px' },
      }}
    >
      <Stack spacing={2}>{children}</Stack>
      <Stack spacing={2} sx={{ position: { md: 'sticky' }, top: 64 }}>
        <SourceBox />
        <Card sx={{ p: 2, display: 'flex', gap: 1 }}>
          <SaveButton alwaysEnable />
          <ListButton label="ra.action.cancel" icon={<></>} />
        </Card>
      </Stack>
    </Box>
  );
}
