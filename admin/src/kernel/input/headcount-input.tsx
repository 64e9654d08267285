import { NumberInput, TextInput } from 'react-admin';
import { HeadcountQualifier } from '../../generated/graphql.ts';
import { ChoiceInput } from './choice-input.tsx';

export interface HeadcountForm {
  min?: number | null;
  max?: number | null;
  qualifier?: HeadcountQualifier | null;
  text?: string | null;
}

/** A number of people as its source gives it: bounds, how they are meant, and the words used. Four cells of an InputGrid. */
export function HeadcountInput({ source }: { source: string }) {
  return (
    <>
      <NumberInput source={`${source}.min`} label="liaison.field.min" min={0} step={1} helperText={false} />
      <NumberInput source={`${source}.max`} label="liaison.field.max" min={0} step={1} helperText={false} />
      <ChoiceInput
        source={`${source}.qualifier`}
        label="liaison.field.qualifier"
        of="HeadcountQualifier"
        values={HeadcountQualifier}
      />
      <TextInput source={`${source}.text`} label="liaison.field.text" helperText={false} />
    </>
  );
}

/** Without any number the registry is told that none is stated. */
export function headcountInput(value: HeadcountForm | null | undefined) {
  if (!value) return null;
  const { min, max, qualifier, text } = value;
  return { min: min ?? null, max: max ?? null, qualifier: qualifier ?? null, text: text || null };
}
