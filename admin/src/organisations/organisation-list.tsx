import { DataTable } from 'react-admin';
import { ChoiceChip } from '../kernel/field/choice-chip.tsx';
import { CountryText } from '../kernel/field/country-text.tsx';
import { RowName, wordColumn } from '../kernel/list/row-name.tsx';
import { RegistryList } from '../kernel/list/registry-list.tsx';
import type { OrganisationRow } from './organisation.ts';

const Column = DataTable.Col<OrganisationRow>;

const facets = [
  { field: 'KIND', filter: 'kind', vocabulary: 'OrganisationKind' },
  { field: 'COUNTRY', filter: 'country' },
] as const;

export function OrganisationList() {
  return (
    <RegistryList facets={facets}>
      <Column label="liaison.field.acronym" disableSort render={({ acronym }) => acronym.nodes[0]?.value} />
      <Column
        source="name"
        label="liaison.field.name"
        sx={wordColumn(100)}
        render={(row) => <RowName name={row.name} parent={row.parent?.name} />}
      />
      <Column
        source="kind"
        label="liaison.field.kind"
        render={({ kind }) => <ChoiceChip of="OrganisationKind" value={kind} />}
      />
      <Column
        source="country"
        label="liaison.field.country"
        render={({ country }) => <CountryText value={country} />}
      />
    </RegistryList>
  );
}
