import { Box, Chip, Typography } from '@mui/material';
import type { NameRowsFragment } from '../../generated/graphql.ts';
import { ChoiceText } from './choice-chip.tsx';
import { PeriodText } from './period-text.tsx';
import { FirstOf, Section } from './section.tsx';

/** Every name of a record, the preferred ones first, each with its language, kind and the time it was in use. */
export function NameList({ names }: { names: NameRowsFragment }) {
  const sorted = names.nodes.toSorted((one, other) => rank(one.kind) - rank(other.kind));
  return (
    <Section title="liaison.show.names" count={names.totalCount}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sorted.map((name) => (
          <Box component="li" key={name.id} sx={{ display: 'flex', gap: 1, py: 0.4, alignItems: 'baseline' }}>
            <Chip size="small" label={name.lang} sx={{ height: 20, fontSize: 12, minWidth: 34 }} />
            <Typography variant="body2" component="div">
              <Box
                component="span"
                lang={name.lang}
                sx={{ fontWeight: name.kind === 'PREFERRED' ? 600 : 400 }}
              >
                {name.value}
              </Box>
              {name.kind === 'PREFERRED' ? null : (
                <Typography component="span" variant="caption" color="text.secondary" sx={{ ml: 1 }}>
                  <ChoiceText of="NameKind" value={name.kind} /> <PeriodText value={name.period} />
                </Typography>
              )}
            </Typography>
          </Box>
        ))}
      </Box>
      <FirstOf shown={names.nodes.length} total={names.totalCount} />
    </Section>
  );
}

const order = ['PREFERRED', 'OFFICIAL', 'ACRONYM', 'ALIAS', 'FORMER', 'VARIANT', 'MISSPELLING'];

function rank(kind: string): number {
  return order.indexOf(kind);
}
