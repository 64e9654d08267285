import { DataTable } from 'react-admin';
import { ActorText } from '../kernel/field/actor-text.tsx';
import { ChoiceChip, ChoiceText } from '../kernel/field/choice-chip.tsx';
import { PeriodText } from '../kernel/field/period-text.tsx';
import { RegistryList } from '../kernel/list/registry-list.tsx';
import { RowName, wordColumn } from '../kernel/list/row-name.tsx';
import type { ProjectRow } from './project.ts';

const Column = DataTable.Col<ProjectRow>;

const facets = [
  { field: 'KIND', filter: 'kind', vocabulary: 'ProjectKind' },
  { field: 'STATUS', filter: 'status', vocabulary: 'ProjectStatus' },
] as const;

export function ProjectList() {
  return (
    <RegistryList facets={facets}>
      <Column
        source="name"
        label="liaison.field.name"
        sx={wordColumn(68)}
        render={(row) => <RowName name={row.name} parent={row.parent?.name} />}
      />
      <Column
        source="kind"
        label="liaison.field.kind"
        render={({ kind }) => <ChoiceChip of="ProjectKind" value={kind} />}
      />
      <Column
        source="period"
        label="liaison.field.period"
        render={({ period }) => <PeriodText value={period} />}
      />
      <Column
        label="liaison.field.status"
        disableSort
        render={({ status }) => <ChoiceText of="ProjectStatus" value={status} />}
      />
      <Column
        label="liaison.field.led_by"
        sx={wordColumn(32)}
        disableSort
        render={({ roles }) => {
          const first = roles.nodes[0];
          return first ? <ActorText actor={first} quiet /> : null;
        }}
      />
    </RegistryList>
  );
}
