import { DataTable } from 'react-admin';
import { ActorText } from '../kernel/field/actor-text.tsx';
import { ChoiceChip } from '../kernel/field/choice-chip.tsx';
import { PeriodText } from '../kernel/field/period-text.tsx';
import { RegistryList } from '../kernel/list/registry-list.tsx';
import { RowName, wordColumn } from '../kernel/list/row-name.tsx';
import type { EventRow } from './event.ts';

const Column = DataTable.Col<EventRow>;

const facets = [
  { field: 'KIND', filter: 'kind', vocabulary: 'EventKind' },
  { field: 'STATUS', filter: 'status', vocabulary: 'EventStatus' },
  { field: 'ATTENDANCE_MODE', filter: 'attendanceMode', vocabulary: 'AttendanceMode' },
] as const;

const switches = [{ filter: 'withParts', label: 'liaison.list.with_parts' }] as const;

export function EventList() {
  return (
    <RegistryList facets={facets} switches={switches}>
      <Column
        source="period"
        label="liaison.field.period"
        render={({ period }) => <PeriodText value={period} />}
      />
      <Column
        source="name"
        label="liaison.field.name"
        sx={wordColumn(66)}
        render={(row) => <RowName name={row.name} parent={row.parent?.name} />}
      />
      <Column
        source="kind"
        label="liaison.field.kind"
        render={({ kind }) => <ChoiceChip of="EventKind" value={kind} />}
      />
      <Column
        label="liaison.field.place"
        sx={wordColumn(12)}
        disableSort
        render={({ places }) =>
          places.nodes
            .map(({ name, countries }) => [name, ...countries.nodes.map(({ iso2 }) => iso2)].join(', '))
            .join(' · ')
        }
      />
      <Column
        label="liaison.field.organisers"
        sx={wordColumn(22)}
        disableSort
        render={({ participations }) => {
          const first = participations.nodes[0];
          return first ? <ActorText actor={first} quiet /> : null;
        }}
      />
    </RegistryList>
  );
}
