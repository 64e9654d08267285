import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from './section.tsx';

/** Labels (keys) with what is known; null, false and empty text count as not known. */
type Facts = readonly (readonly [label: string, value: ReactNode])[];

/** The facts of a record in a card of their own; no card where nothing is known. */
export function FactSection({ facts }: { facts: Facts }) {
  const known = facts.filter(isKnown);
  if (known.length === 0) return null;
  return (
    <Section title="liaison.show.facts">
      <FactList facts={known} />
    </Section>
  );
}

function isKnown([, value]: Facts[number]): boolean {
  return value !== null && value !== undefined && value !== '' && value !== false;
}

export function FactList({ facts }: { facts: Facts }) {
  const translate = useTranslate();
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(88px, auto) 1fr',
        columnGap: 2,
        rowGap: 0.75,
      }}
    >
      {facts.map(([label, value]) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" color="text.secondary">
            {translate(label)}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0 }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
