import { DataTable } from 'react-admin';
import { CountryText } from '../kernel/field/country-text.tsx';
import { RecordLink } from '../kernel/field/record-link.tsx';
import { RegistryList } from '../kernel/list/registry-list.tsx';
import { RowName, wordColumn } from '../kernel/list/row-name.tsx';
import type { DelegateRow } from './delegate.ts';

const Column = DataTable.Col<DelegateRow>;

const facets = [{ field: 'COUNTRY', filter: 'country' }] as const;

export function DelegateList() {
  return (
    <RegistryList facets={facets}>
      <Column
        source="name"
        label="liaison.field.name"
        sx={wordColumn(30)}
        render={(row) => <RowName name={row.name} parent={row.honorific} />}
      />
      <Column
        label="liaison.field.post"
        sx={wordColumn(35)}
        disableSort
        render={({ posts }) => [posts.nodes[0]?.rank, posts.nodes[0]?.title].filter(Boolean).join(', ')}
      />
      <Column
        label="liaison.field.organisation"
        sx={wordColumn(35)}
        disableSort
        render={({ posts }) => <RecordLink value={posts.nodes[0]?.organisation} plain quiet />}
      />
      <Column
        source="country"
        label="liaison.field.country"
        render={({ country }) => <CountryText value={country} />}
      />
    </RegistryList>
  );
}
