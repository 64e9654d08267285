import { Box, Card, CardActionArea, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Error as Fault, Title, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { HomeDocument, type HomeEventFragment, type HomeQuery } from '../generated/graphql.ts';
import { execute } from '../kernel/execute.ts';
import { ChoiceChip } from '../kernel/field/choice-chip.tsx';
import { useFieldLabel } from '../kernel/field/field-label.ts';
import { PeriodText } from '../kernel/field/period-text.tsx';
import { type NodeBrief, RecordLink } from '../kernel/field/record-link.tsx';
import { Section } from '../kernel/field/section.tsx';
import { AggregateIcon } from '../kernel/layout/aggregate-icon.tsx';
import { serif } from '../kernel/theme/theme.ts';

const aggregates = [
  ['organisations', 'organisation'],
  ['projects', 'project'],
  ['modules', 'module'],
  ['events', 'event'],
  ['delegates', 'delegate'],
] as const;

/** What there is, what happened last, and where the sources disagree: one request. */
export function HomePage() {
  const translate = useTranslate();
  const { data, error } = useQuery({
    queryKey: ['home'],
    queryFn: ({ signal }) => execute(HomeDocument, {}, { signal }),
  });
  if (error) return <Fault error={error} resetErrorBoundary={() => undefined} />;
  return (
    <Box sx={{ p: 2, maxWidth: 1400 }}>
      <Title title="liaison.menu.home" />
      <Typography variant="h1" component="h2">
        {translate('liaison.home.title')}
      </Typography>
      <Typography variant="body1" color="text.secondary" sx={{ mb: 2 }}>
        {translate('liaison.home.subtitle')}
      </Typography>
      <Stack spacing={2}>
        <Counts data={data} />
        {data ? (
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', md: '3fr 2fr' },
              alignItems: 'start',
            }}
          >
            <LatestEvents events={[...data.latest.nodes, ...data.undated.nodes]} />
            <Conflicts conflicts={data.conflicts} />
          </Box>
        ) : null}
      </Stack>
    </Box>
  );
}

function Counts({ data }: { data: HomeQuery | undefined }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))' }}>
      {aggregates.map(([resource, aggregate]) => (
        <Card key={resource}>
          <CardActionArea component={Link} to={`/${resource}`} sx={{ p: 2 }}>
            <Stack direction="row" justifyContent="space-between">
              <Typography variant="subtitle2">
                {translate(`resources.${resource}.name`, { smart_count: 2 })}
              </Typography>
              <AggregateIcon aggregate={aggregate} fontSize="small" />
            </Stack>
            <Typography sx={{ fontFamily: serif, fontWeight: 600, fontSize: 34, lineHeight: 1.25 }}>
              {data ? data[resource].totalCount : '…'}
            </Typography>
          </CardActionArea>
        </Card>
      ))}
    </Box>
  );
}

function LatestEvents({ events }: { events: HomeEventFragment[] }) {
  const translate = useTranslate();
  return (
    <Section title="liaison.home.latest">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {events.map((event) => (
          <Box
            component="li"
            key={event.id}
            sx={{
              display: 'flex',
              gap: 2,
              py: 0.9,
              borderTop: 1,
              borderColor: 'divider',
              alignItems: 'baseline',
            }}
          >
            <Typography variant="body2" color="text.secondary" sx={{ width: 165, flexShrink: 0 }}>
              {event.period ? <PeriodText value={event.period} /> : translate('liaison.home.undated')}
            </Typography>
            <Typography variant="body2" component="div" sx={{ flex: 1 }}>
              <RecordLink value={event} plain />
            </Typography>
            <ChoiceChip of="EventKind" value={event.kind} />
            <Typography variant="body2" color="text.secondary" sx={{ width: 130 }} noWrap>
              {event.places.nodes
                .map(({ name, countries }) => [name, ...countries.nodes.map(({ iso2 }) => iso2)].join(', '))
                .join(' · ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Conflicts({ conflicts }: { conflicts: HomeQuery['conflicts'] }) {
  const translate = useTranslate();
  const field = useFieldLabel();
  return (
    <Section title="liaison.home.conflicts" count={conflicts.totalCount}>
      {conflicts.nodes.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {translate('liaison.home.no_conflicts')}
        </Typography>
      ) : null}
      {conflicts.nodes.map((conflict) => (
        <Box key={conflict.id} sx={{ py: 0.9, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="body2" component="div">
            <RecordLink value={ownerOf(conflict.node)} />
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {translate('liaison.home.conflict_row', { field: field(conflict.field) })}
          </Typography>
        </Box>
      ))}
    </Section>
  );
}

/** A role is known by the record it belongs to. */
function ownerOf(node: HomeQuery['conflicts']['nodes'][number]['node']): NodeBrief {
  if ('project' in node) return node.project;
  if ('event' in node) return node.event;
  return 'delegate' in node ? node.delegate : node;
}
