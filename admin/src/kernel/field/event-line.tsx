import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { EventLineFragment } from '../../generated/graphql.ts';
import { PeriodText } from './period-text.tsx';
import { RecordLink } from './record-link.tsx';

/** The name of an event, and the event it is a part of below it. */
export function EventName({ event }: { event: EventLineFragment }) {
  return (
    <>
      <RecordLink value={event} plain />
      {event.parent ? (
        <Typography variant="caption" color="text.secondary" component="div">
          {event.parent.name}
        </Typography>
      ) : null}
    </>
  );
}

/** When an event was; for a part without a date of its own, when the whole was, set apart. */
export function EventTime({ event }: { event: EventLineFragment }) {
  const translate = useTranslate();
  if (event.period || !event.parent?.period) return <PeriodText value={event.period} />;
  return (
    <Box
      component="span"
      sx={{ color: 'text.secondary', fontStyle: 'italic' }}
      title={translate('liaison.show.date_of_whole')}
    >
      <PeriodText value={event.parent.period} />
    </Box>
  );
}
