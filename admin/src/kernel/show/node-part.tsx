import { Box, Chip, Link, Stack, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import type {
  IdentifierRowsFragment,
  LinkRowsFragment,
  NodePartsFragment,
  SourceRowsFragment,
  TopicRowsFragment,
} from '../../generated/graphql.ts';
import { ChoiceText } from '../field/choice-chip.tsx';
import { FactList } from '../field/fact-list.tsx';
import { PeriodText } from '../field/period-text.tsx';
import { RecordLink } from '../field/record-link.tsx';
import { FirstOf, Section } from '../field/section.tsx';

/** What every record has beside its own fields; a part that is empty is left out. */

export function TopicList({ topics }: { topics: TopicRowsFragment }) {
  if (topics.totalCount === 0) return null;
  return (
    <Section title="liaison.show.topics" count={topics.totalCount}>
      <Stack direction="row" useFlexGap flexWrap="wrap" spacing={0.75}>
        {topics.nodes.map((topic) => (
          <Chip key={topic.id} size="small" label={topic.name} />
        ))}
      </Stack>
      <FirstOf shown={topics.nodes.length} total={topics.totalCount} />
    </Section>
  );
}

export function IdentifierList({ identifiers }: { identifiers: IdentifierRowsFragment }) {
  if (identifiers.totalCount === 0) return null;
  return (
    <Section title="liaison.show.identifiers" count={identifiers.totalCount}>
      <FactList facts={identifiers.nodes.map(({ scheme, value }) => [scheme, value])} />
      <FirstOf shown={identifiers.nodes.length} total={identifiers.totalCount} />
    </Section>
  );
}

export function LinkList({ from, to }: { from: LinkRowsFragment; to: LinkRowsFragment }) {
  const total = from.totalCount + to.totalCount;
  if (total === 0) return null;
  return (
    <Section title="liaison.show.links" count={total}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {[...from.nodes, ...to.nodes].map((link) => (
          <Typography component="li" variant="body2" key={link.id} sx={{ py: 0.4 }}>
            {from.nodes.includes(link) ? null : <RecordLink value={link.from} />}{' '}
            <Typography component="span" variant="inherit" color="text.secondary">
              <ChoiceText of="LinkKind" value={link.kind} />
            </Typography>{' '}
            {from.nodes.includes(link) ? <RecordLink value={link.to} /> : null}{' '}
            <PeriodText value={link.period} />
            {link.label ? ` (${link.label})` : null}
          </Typography>
        ))}
      </Box>
      <FirstOf shown={from.nodes.length + to.nodes.length} total={total} />
    </Section>
  );
}

export function SourceList({ sources }: { sources: SourceRowsFragment }) {
  if (sources.totalCount === 0) return null;
  return (
    <Section title="liaison.show.sources" count={sources.totalCount}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sources.nodes.map((document) => (
          <Typography component="li" variant="body2" key={document.id} sx={{ py: 0.5 }}>
            {document.url ? (
              <Link href={document.url} target="_blank" rel="noreferrer" color="text.primary">
                {document.title}
              </Link>
            ) : (
              document.title
            )}
            <Typography component="div" variant="caption" color="text.secondary">
              <ChoiceText of="DocumentKind" value={document.kind} />
              {document.published ? (
                <>
                  {' '}
                  · <PeriodText value={document.published} />
                </>
              ) : null}
              {document.publisher ? <> · {document.publisher.name}</> : null}
            </Typography>
          </Typography>
        ))}
      </Box>
      <FirstOf shown={sources.nodes.length} total={sources.totalCount} />
    </Section>
  );
}

export function AboutRecord({ record }: { record: NodePartsFragment }) {
  const translate = useTranslate();
  const locale = useLocale();
  const date = new Date(record.updatedAt).toLocaleDateString(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
  });
  return (
    <Typography variant="caption" color="text.secondary" component="p" sx={{ px: 2 }}>
      {translate('liaison.show.version', { version: record.version, date })}
    </Typography>
  );
}

/** A longer text of a record, in paragraphs. */
export function Description({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <Section title="liaison.show.description">
      <Typography variant="body1" sx={{ whiteSpace: 'pre-line', maxWidth: '70ch' }}>
        {text}
      </Typography>
    </Section>
  );
}
