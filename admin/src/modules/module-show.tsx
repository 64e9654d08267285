import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ChoiceChip, ChoiceText } from '../kernel/field/choice-chip.tsx';
import { EventName, EventTime } from '../kernel/field/event-line.tsx';
import { FactSection } from '../kernel/field/fact-list.tsx';
import { RecordLink } from '../kernel/field/record-link.tsx';
import { useChoiceLabel } from '../kernel/message/use-choice-label.ts';
import { Description } from '../kernel/show/node-part.tsx';
import { RowsSection } from '../kernel/show/rows-section.tsx';
import { ShowScreen } from '../kernel/show/show-screen.tsx';
import type { TrainingModule } from './module.ts';
import { PartsText } from './parts-text.tsx';

export function ModuleShow() {
  return (
    <ShowScreen<TrainingModule>
      aggregate="module"
      chain={({ ancestors }) => ancestors.nodes.toReversed()}
      lead={({ kind, provider }) => (
        <>
          <ChoiceChip of="ModuleKind" value={kind} aggregate="module" />
          <RecordLink value={provider} />
        </>
      )}
      main={(record) => <ModuleSections record={record} />}
      facts={(record) => <ModuleFacts record={record} />}
    />
  );
}

function ModuleFacts({ record }: { record: TrainingModule }) {
  const label = useChoiceLabel();
  return (
    <FactSection
      facts={[
        ['liaison.field.parent', record.parent && <RecordLink value={record.parent} plain />],
        ['liaison.field.provider', record.provider && <RecordLink value={record.provider} plain />],
        ['liaison.field.code', record.code],
        [
          'liaison.show.parts',
          (record.declaredParts !== null || record.namedParts > 0) && <PartsText parts={record} />,
        ],
        ['liaison.field.duration', record.duration],
        ['liaison.field.audience', record.audience],
        [
          'liaison.field.delivery_modes',
          record.deliveryModes.map((mode) => label('DeliveryMode', mode)).join(', '),
        ],
        ['liaison.field.languages', record.languages.join(', ')],
      ]}
    />
  );
}

function ModuleSections({ record }: { record: TrainingModule }) {
  const translate = useTranslate();
  return (
    <>
      <Description text={record.description} />
      <RowsSection
        title="liaison.show.parts"
        rows={record.children}
        columns={[
          { label: 'liaison.field.name', cell: (part) => <RecordLink value={part} plain /> },
          { label: 'liaison.field.code', width: 110, filled: ({ code }) => code, cell: ({ code }) => code },
          {
            label: 'liaison.field.kind',
            width: 140,
            cell: ({ kind }) => <ChoiceText of="ModuleKind" value={kind} />,
          },
        ]}
      />
      {record.unnamedParts ? (
        <Typography variant="body2" color="text.secondary" sx={{ px: 2 }}>
          {translate('liaison.module.unnamed', { smart_count: record.unnamedParts })}
        </Typography>
      ) : null}
      <RowsSection
        title="liaison.field.events"
        rows={record.eventModules}
        columns={[
          {
            label: 'liaison.field.period',
            width: 190,
            filled: ({ event }) => event.period ?? event.parent?.period,
            cell: ({ event }) => <EventTime event={event} />,
          },
          { label: 'liaison.field.event', cell: ({ event }) => <EventName event={event} /> },
          {
            label: 'liaison.field.relation',
            width: 120,
            cell: ({ kind }) => <ChoiceText of="EventModuleKind" value={kind} />,
          },
        ]}
      />
    </>
  );
}
