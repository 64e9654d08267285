import { TextField } from '@mui/material';
import { useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { readPeriod } from '../period/read-period.ts';
import { usePeriodWords } from '../period/use-period-words.ts';

interface PeriodInputProps {
  source: string;
  label: string;
}

/**
 * A date or period typed as people write it. The meaning stands below while typing; the form holds the exact form (EDTF), or
 * the text itself while it is not understood, which is then refused.
 */
export function PeriodInput({ source, label }: PeriodInputProps) {
  const translate = useTranslate();
  const words = usePeriodWords();
  const { field, fieldState, id } = useInput<string | null>({
    source,
    validate: (value: string | null) =>
      value && readPeriod(value) === null ? 'liaison.form.period_not_understood' : undefined,
  });
  const stored = typeof field.value === 'string' ? field.value : '';
  // What was typed counts as long as it stands for the form's value; a reset brings another value from outside.
  const [typed, setTyped] = useState({ text: '', value: '' });
  const text = typed.value === stored && stored !== '' ? typed.text : stored && words(stored);

  function type(next: string): void {
    const value = readPeriod(next) ?? next.trim();
    setTyped({ text: next, value });
    field.onChange(value || null);
  }

  const meaning = readPeriod(text);
  const problem = fieldState.error?.message;
  const fromServer = problem && !problem.startsWith('@@react-admin@@') ? problem : undefined;
  return (
    <TextField
      id={id}
      name={field.name}
      inputRef={field.ref}
      label={translate(label)}
      value={text}
      onChange={(event) => type(event.target.value)}
      onBlur={field.onBlur}
      error={fieldState.invalid || (text.trim() !== '' && !meaning)}
      helperText={fromServer ?? hint(text, meaning)}
    />
  );

  function hint(shown: string, exact: string | null): string {
    if (shown.trim() === '') return translate('liaison.form.period_hint');
    if (exact) return words(exact) === shown.trim() ? exact : `${words(exact)} · ${exact}`;
    return translate('liaison.form.period_not_understood');
  }
}
