import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import {
  ColumnsButton,
  CreateButton,
  DataTable,
  List,
  Pagination,
  TopToolbar,
  useTranslate,
} from 'react-admin';
import { naturalSort } from '../define-resource.ts';
import { type FacetFilter, FacetPanel, type SwitchFilter } from './facet-panel.tsx';

interface RegistryListProps {
  facets: readonly FacetFilter[];
  switches?: readonly SwitchFilter[];
  /** `DataTable.Col`s. */
  children: ReactNode;
}

/** The list of an aggregate: search and facets on the left, one line a record, numbered pages. */
export function RegistryList({ facets, switches = [], children }: RegistryListProps) {
  return (
    <List
      sort={naturalSort}
      perPage={25}
      exporter={false}
      aside={<FacetPanel facets={facets} switches={switches} />}
      actions={<ListActions />}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
      empty={false}
      sx={{ px: 1, pt: 1, '& .RaList-main': { minWidth: 0 }, '& .RaList-content': { overflowX: 'auto' } }}
    >
      <DataTable bulkActionButtons={false} rowClick="show" size="small" empty={<NothingFound />}>
        {children}
      </DataTable>
    </List>
  );
}

function ListActions() {
  return (
    <TopToolbar sx={{ minHeight: 44, py: 0.5 }}>
      <ColumnsButton />
      <CreateButton variant="text" />
    </TopToolbar>
  );
}

function NothingFound() {
  const translate = useTranslate();
  return (
    <Box sx={{ p: 4, textAlign: 'center' }}>
      <Typography color="text.secondary">{translate('liaison.list.nothing')}</Typography>
    </Box>
  );
}
