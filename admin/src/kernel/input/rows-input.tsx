import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/DeleteOutline';
import ExpandLess from '@mui/icons-material/ExpandLess';
import Edit from '@mui/icons-material/EditOutlined';
import { Box, Button, FormHelperText, IconButton, Stack } from '@mui/material';
import { type ReactNode, useState } from 'react';
import {
  ArrayInputBase,
  SimpleFormIteratorBase,
  SimpleFormIteratorItemBase,
  useArrayInput,
  useSimpleFormIterator,
  useTranslate,
} from 'react-admin';
import { useFormState, useWatch } from 'react-hook-form';
import type { FormRow } from '../change.ts';

interface RowsInputProps<Row> {
  /** The list inside the form. */
  source: string;
  addLabel: string;
  newRow: () => Row;
  /** One row in a line, for the row that is not being edited. Without it rows are always open. */
  summary?: (row: Row) => ReactNode;
  /** The inputs of a row; their sources are within it. */
  children: ReactNode;
}

/** An owned list edited inline: names, roles, posts. Rows are lines until they are opened. */
export function RowsInput<Row extends FormRow>({ source, ...props }: RowsInputProps<Row>) {
  return (
    <ArrayInputBase source={source}>
      <SimpleFormIteratorBase disableAutoFocus>
        <Rows source={source} {...props} />
      </SimpleFormIteratorBase>
    </ArrayInputBase>
  );
}

/** What react-hook-form holds of a list: a message of its own, and one per row or deeper. */
type ListErrors = { message?: string; root?: { message?: string } } & Record<
  number,
  { message?: string } | undefined
>;

function Rows<Row extends FormRow>({ source, addLabel, newRow, summary, children }: RowsInputProps<Row>) {
  const translate = useTranslate();
  const { fields } = useArrayInput();
  const { add } = useSimpleFormIterator();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // `fields` carries react-hook-form's keys as `id`; whether the registry knows a row stands in the values.
  const rows = useWatch({ name: source }) as FormRow[] | undefined;
  const { errors } = useFormState();
  const wrong = errors[source] as ListErrors | undefined;

  function toggle(key: string) {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  }

  return (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {fields.map((field, index) => (
        <SimpleFormIteratorItemBase key={field.id} index={index}>
          <OneRow
            source={source}
            index={index}
            // A refused row opens by itself, so that its message can be seen.
            problem={wrong?.[index]?.message}
            isOpen={!summary || open.has(field.id) || Boolean(wrong?.[index]) || !rows?.[index]?.id}
            {...(summary ? { summary: summary as (row: FormRow) => ReactNode } : {})}
            {...(summary && rows?.[index]?.id ? { onToggle: () => toggle(field.id) } : {})}
          >
            {children}
          </OneRow>
        </SimpleFormIteratorItemBase>
      ))}
      <Box component="li">
        <Problem message={wrong?.root?.message ?? wrong?.message} />
        <Button size="small" startIcon={<Add />} onClick={() => add(newRow())}>
          {translate(addLabel)}
        </Button>
      </Box>
    </Stack>
  );
}

interface OneRowProps {
  source: string;
  index: number;
  isOpen: boolean;
  /** What is wrong with the row as a whole. */
  problem: string | undefined;
  summary?: (row: FormRow) => ReactNode;
  onToggle?: () => void;
  children: ReactNode;
}

function OneRow({ source, index, isOpen, problem, summary, onToggle, children }: OneRowProps) {
  const translate = useTranslate();
  const { remove } = useSimpleFormIterator();
  const row = useWatch({ name: `${source}.${index}` }) as FormRow | undefined;
  const name = `${index + 1}`;
  return (
    <Stack
      component="li"
      direction="row"
      spacing={0.5}
      alignItems={isOpen ? 'flex-start' : 'center'}
      sx={isOpen && summary ? { border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 } : {}}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {isOpen ? children : row && summary ? summary(row) : null}
        <Problem message={problem} />
      </Box>
      {onToggle ? (
        <IconButton
          size="small"
          onClick={onToggle}
          aria-expanded={isOpen}
          aria-label={translate(isOpen ? 'liaison.form.close_row' : 'liaison.form.edit_row', { name })}
        >
          {isOpen ? <ExpandLess fontSize="small" /> : <Edit fontSize="small" />}
        </IconButton>
      ) : null}
      <IconButton
        size="small"
        onClick={() => remove(index)}
        aria-label={translate('liaison.form.remove_row', { name })}
      >
        <Close fontSize="small" />
      </IconButton>
    </Stack>
  );
}

function Problem({ message }: { message: string | undefined }) {
  return message ? (
    <FormHelperText error role="alert">
      {message}
    </FormHelperText>
  ) : null;
}
