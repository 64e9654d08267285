import { DataTable } from 'react-admin';
import { ChoiceChip } from '../kernel/field/choice-chip.tsx';
import { RecordLink } from '../kernel/field/record-link.tsx';
import { RegistryList } from '../kernel/list/registry-list.tsx';
import { RowName, wordColumn } from '../kernel/list/row-name.tsx';
import type { ModuleRow } from './module.ts';
import { PartsText } from './parts-text.tsx';

const Column = DataTable.Col<ModuleRow>;

const facets = [
  { field: 'KIND', filter: 'kind', vocabulary: 'ModuleKind' },
  { field: 'PROVIDER', filter: 'provider' },
] as const;

export function ModuleList() {
  return (
    <RegistryList facets={facets}>
      <Column
        source="name"
        label="liaison.field.name"
        sx={wordColumn(62)}
        render={(row) => <RowName name={row.name} parent={row.parent?.name} />}
      />
      <Column source="code" label="liaison.field.code" />
      <Column
        source="kind"
        label="liaison.field.kind"
        render={({ kind }) => <ChoiceChip of="ModuleKind" value={kind} />}
      />
      <Column
        label="liaison.field.provider"
        sx={wordColumn(38)}
        disableSort
        render={({ provider }) => <RecordLink value={provider} plain quiet />}
      />
      <Column source="declaredParts" label="liaison.show.parts" render={(row) => <PartsText parts={row} />} />
      <Column label="liaison.field.languages" disableSort render={({ languages }) => languages.join(', ')} />
    </RegistryList>
  );
}
