import { Card, Stack, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';

interface SectionProps {
  /** Key of the heading. */
  title: string;
  /** How many there are in all; said beside the heading. */
  count?: number;
  action?: ReactNode;
  children: ReactNode;
}

/** One card of a page, under its heading. */
export function Section({ title, count, action, children }: SectionProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ p: 2, overflowX: 'auto' }}>
      <Stack direction="row" alignItems="baseline" spacing={1} sx={{ mb: 1.25 }}>
        <Typography variant="h2" id={id}>
          {translate(title)}
        </Typography>
        {count === undefined ? null : (
          <Typography color="text.secondary" variant="body2">
            {count}
          </Typography>
        )}
        <span style={{ flex: 1 }} />
        {action}
      </Stack>
      {children}
    </Card>
  );
}

/** A list of at most a hundred rows says so when there are more. */
export function FirstOf({ shown, total }: { shown: number; total: number }) {
  const translate = useTranslate();
  if (shown >= total) return null;
  return (
    <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
      {translate('liaison.show.first_of', { shown, total })}
    </Typography>
  );
}
