import { Box, Button, Card, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { SaveButton, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { SourceBox } from '../input/source-box.tsx';

interface FormFrameProps {
  /** The address to go to without saving. */
  cancelTo: string;
  children: ReactNode;
}

/** The record's sections on the left; beside them, always in sight, where the change comes from and the button that saves it. */
export function FormFrame({ cancelTo, children }: FormFrameProps) {
  const translate = useTranslate();
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
          <Button component={Link} to={cancelTo}>
            {translate('ra.action.cancel')}
          </Button>
        </Card>
      </Stack>
    </Box>
  );
}
