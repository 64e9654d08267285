import { Box, Chip, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ClaimPartsFragment, ClaimRowsFragment } from '../../generated/graphql.ts';
import { ChoiceText } from './choice-chip.tsx';
import { ClaimValueText } from './claim-value.tsx';
import { useFieldLabel } from './field-label.ts';
import { type Column, PlainTable } from './plain-table.tsx';
import { RecordLink } from './record-link.tsx';
import { FirstOf, Section } from './section.tsx';

/** The passage a claim rests on, in the document's own words. */
export function Quote({ claim }: { claim: ClaimPartsFragment }) {
  const translate = useTranslate();
  const { quote, document, attributedTo, saidAt } = claim;
  return (
    <>
      {quote ? (
        <Box
          component="q"
          sx={{ borderLeft: 2, borderColor: 'warning.main', pl: 1, display: 'block', quotes: 'none' }}
        >
          {quote}
        </Box>
      ) : (
        <Typography variant="inherit" color="text.secondary">
          {translate('liaison.show.quote_missing')}
        </Typography>
      )}
      <Typography variant="caption" color="text.secondary" component="div" sx={{ mt: 0.25 }}>
        {document?.url ? (
          <Link href={document.url} target="_blank" rel="noreferrer" color="inherit">
            {document.title}
          </Link>
        ) : (
          document?.title
        )}
        {[attributedTo, saidAt].map((record) =>
          record ? (
            <span key={record.id}>
              {' · '}
              <RecordLink value={record} plain quiet />
            </span>
          ) : null,
        )}
      </Typography>
    </>
  );
}

/** Everything the documents say of a record, field by field, each with its passage. */
export function ClaimTable({ claims }: { claims: ClaimRowsFragment }) {
  const field = useFieldLabel();
  const translate = useTranslate();
  const columns: Column<ClaimPartsFragment>[] = [
    { label: 'liaison.field.field', width: '16%', cell: (claim) => field(claim.field) },
    {
      label: 'liaison.field.value',
      width: '30%',
      cell: (claim) => (
        <Box
          sx={claim.rank === 'DEPRECATED' ? { textDecoration: 'line-through', color: 'text.secondary' } : {}}
        >
          <ClaimValueText value={claim.value} />
          {claim.rank === 'PREFERRED' ? (
            <Chip
              size="small"
              label={translate('liaison.show.preferred')}
              sx={{ ml: 1, height: 20, fontSize: 12 }}
            />
          ) : null}
        </Box>
      ),
    },
    { label: 'liaison.field.quote', cell: (claim) => <Quote claim={claim} /> },
    {
      label: 'liaison.field.basis',
      width: 84,
      cell: (claim) => <ChoiceText of="Basis" value={claim.basis} />,
    },
  ];
  return (
    <Section title="liaison.show.claims" count={claims.totalCount}>
      {claims.nodes.length > 0 ? (
        <PlainTable rows={claims.nodes} columns={columns} />
      ) : (
        <Typography variant="body2" color="text.secondary">
          {translate('liaison.show.no_source')}
        </Typography>
      )}
      <FirstOf shown={claims.nodes.length} total={claims.totalCount} />
    </Section>
  );
}
