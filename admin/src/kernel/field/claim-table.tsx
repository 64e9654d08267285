import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ClaimPartsFragment, ClaimRowsFragment } from '../../generated/graphql.ts';
import { ChoiceText } from './choice-chip.tsx';
import { ClaimValueText } from './claim-value.tsx';
import { useFieldLabel } from './field-label.ts';
import { type Column, PlainTable } from './plain-table.tsx';
import { RecordLink } from './record-link.tsx';
import { FirstOf, Section } from './section.tsx';

/** The passage a claim rests on, in the document's own words, and who is quoted there. */
export function Passage({ claim: { quote, attributedTo, saidAt } }: { claim: ClaimPartsFragment }) {
  const translate = useTranslate();
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
      {[attributedTo, saidAt].map((record) =>
        record ? (
          <Typography key={record.id} variant="caption" color="text.secondary" component="div">
            <RecordLink value={record} plain quiet />
          </Typography>
        ) : null,
      )}
    </>
  );
}

/** The title of a document, leading to where it was published. */
export function DocumentTitle({ document }: Pick<ClaimPartsFragment, 'document'>) {
  if (!document?.url) return <>{document?.title}</>;
  return (
    <Link href={document.url} target="_blank" rel="noreferrer" color="inherit">
      {document.title}
    </Link>
  );
}

/** Everything the documents say of a record: document by document, field by field, each with its passage. */
export function ClaimTable({ claims }: { claims: ClaimRowsFragment }) {
  const translate = useTranslate();
  const groups = Object.entries(Object.groupBy(claims.nodes, ({ document }) => document?.id ?? ''));
  return (
    <Section title="liaison.show.claims" count={claims.totalCount}>
      {claims.totalCount === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {translate('liaison.show.no_source')}
        </Typography>
      ) : null}
      {groups.map(([id, group = []]) => (
        <DocumentClaims key={id} claims={group} />
      ))}
      <FirstOf shown={claims.nodes.length} total={claims.totalCount} />
    </Section>
  );
}

/** What one document says. */
function DocumentClaims({ claims }: { claims: ClaimPartsFragment[] }) {
  const field = useFieldLabel();
  const columns: Column<ClaimPartsFragment>[] = [
    { label: 'liaison.field.field', width: '17%', cell: (claim) => field(claim.field) },
    { label: 'liaison.field.value', width: '34%', cell: (claim) => <RankedValue claim={claim} /> },
    { label: 'liaison.field.quote', cell: (claim) => <Passage claim={claim} /> },
    {
      label: 'liaison.field.basis',
      width: 76,
      cell: (claim) => <ChoiceText of="Basis" value={claim.basis} />,
    },
  ];
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="subtitle2" component="h3">
        <DocumentTitle document={claims[0]?.document ?? null} />
      </Typography>
      <PlainTable
        rows={claims.toSorted((one, other) => one.field.localeCompare(other.field))}
        columns={columns}
      />
    </Box>
  );
}

const looks = {
  PREFERRED: { fontWeight: 600 },
  NORMAL: {},
  DEPRECATED: { textDecoration: 'line-through', color: 'text.secondary' },
};

/** The value the registry goes by stands out; one it no longer trusts is struck out. */
function RankedValue({ claim: { field, value, rank } }: { claim: ClaimPartsFragment }) {
  const translate = useTranslate();
  const hint = rank === 'PREFERRED' ? translate('liaison.show.preferred') : undefined;
  return (
    <Box sx={looks[rank]} title={hint}>
      <ClaimValueText field={field} value={value} />
    </Box>
  );
}
