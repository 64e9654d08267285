import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import {
  EditButton,
  ListButton,
  Loading,
  type RaRecord,
  ShowBase,
  Title,
  useShowContext,
  useTranslate,
} from 'react-admin';
import type { NodePartsFragment } from '../../generated/graphql.ts';
import { ClaimTable } from '../field/claim-table.tsx';
import { ConflictNotice, type RoleConflicts } from '../field/conflict-notice.tsx';
import { NameList } from '../field/name-list.tsx';
import { type NodeBrief, RecordLink } from '../field/record-link.tsx';
import { AggregateIcon } from '../layout/aggregate-icon.tsx';
import { wholeRecord } from '../referred-records.ts';
import type { Aggregate } from '../theme/palette.ts';
import { DeleteButton } from './delete-button.tsx';
import { AboutRecord, IdentifierList, LinkList, SourceList, TopicList } from './node-part.tsx';

interface ShowScreenProps<Whole> {
  aggregate: Aggregate;
  /** Chips and words under the name. */
  lead: (record: Whole) => ReactNode;
  /** From the root to the parent; none for a record that is no part of anything. */
  chain?: (record: Whole) => NodeBrief[];
  /** Where sources contradict each other about a role of it, each under the words for that role. */
  roleConflicts?: (record: Whole) => RoleConflicts[];
  /** The sections that only this aggregate has. */
  main: (record: Whole) => ReactNode;
  /** What stands first beside them. */
  facts: (record: Whole) => ReactNode;
}

/** The page of one record: what it is, what is known of it, and who says so. */
export function ShowScreen<Whole extends NodePartsFragment & RaRecord>(props: ShowScreenProps<Whole>) {
  return (
    <ShowBase queryOptions={wholeRecord}>
      <LoadedPage {...props} />
    </ShowBase>
  );
}

function LoadedPage<Whole extends NodePartsFragment & RaRecord>({
  aggregate,
  lead,
  chain,
  roleConflicts,
  main,
  facts,
}: ShowScreenProps<Whole>) {
  const translate = useTranslate();
  const { record, isPending, resource } = useShowContext<Whole>();
  if (isPending || !record) return <Loading />;
  return (
    <Box sx={{ p: 2, maxWidth: 1400 }}>
      <Title title={translate(`resources.${resource}.name`, { smart_count: 2 })} />
      <ParentChain chain={chain?.(record) ?? []} />
      <Stack direction="row" alignItems="flex-start" spacing={1.5} sx={{ mb: 2 }}>
        <AggregateIcon aggregate={aggregate} sx={{ fontSize: 30, mt: 0.5 }} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h1" component="h2" lang={record.nameLanguage ?? undefined}>
            {record.name}
          </Typography>
          <Stack
            direction="row"
            spacing={1.5}
            alignItems="center"
            useFlexGap
            flexWrap="wrap"
            sx={{ mt: 0.75 }}
          >
            {lead(record)}
          </Stack>
        </Box>
        <Stack direction="row" spacing={1} sx={{ flexShrink: 0 }}>
          <ListButton label="liaison.menu.back" icon={<></>} />
          <EditButton icon={<></>} variant="contained" />
          <DeleteButton />
        </Stack>
      </Stack>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 330px' },
          alignItems: 'start',
        }}
      >
        <Stack spacing={2}>
          <ConflictNotice conflicts={record.conflicts} ofRoles={roleConflicts?.(record) ?? []} />
          {main(record)}
          <ClaimTable claims={record.claims} />
        </Stack>
        <Stack spacing={2}>
          {facts(record)}
          <NameList names={record.names} />
          <TopicList topics={record.topics} />
          <IdentifierList identifiers={record.identifiers} />
          <LinkList from={record.linksFrom} to={record.linksTo} />
          <SourceList sources={record.sources} />
          <AboutRecord record={record} />
        </Stack>
      </Box>
    </Box>
  );
}

function ParentChain({ chain }: { chain: NodeBrief[] }) {
  const translate = useTranslate();
  if (chain.length === 0) return null;
  return (
    <Box component="nav" aria-label={translate('liaison.field.parent')} sx={{ mb: 0.75, fontSize: 14 }}>
      {chain.map((record) => (
        <span key={record.id}>
          <RecordLink value={record} plain />
          <Typography component="span" color="text.secondary" sx={{ mx: 0.75 }} aria-hidden>
            ›
          </Typography>
        </span>
      ))}
    </Box>
  );
}
