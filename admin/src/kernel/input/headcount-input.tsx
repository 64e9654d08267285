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

/** Null, which the registry reads as "not stated", when nothing is given at all. */
export function headcountInput(value: HeadcountForm | null | undefined) {
  const { min, max, qualifier, text } = value ?? {};
  const isEmpty = [min, max, qualifier, text].every(
    (part) => part === null || part === undefined || part === '',
  );
  if (isEmpty) return null;
  return {
    min: min ?? null,
    max: max ?? null,
    qualifier: qualifier ?? impliedQualifier(min, max),
    text: text || null,
  };
}

/** What the numbers mean when nobody said: one number alone is a bound. */
function impliedQualifier(
  min: number | null | undefined,
  max: number | null | undefined,
): HeadcountQualifier {
  if (typeof min === 'number' && typeof max === 'number') return min === max ? 'EXACT' : 'APPROXIMATE';
  if (typeof min === 'number') return 'AT_LEAST';
  return typeof max === 'number' ? 'AT_MOST' : 'UNKNOWN';
}
