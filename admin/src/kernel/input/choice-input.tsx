import { CheckboxGroupInput, required, SelectInput } from 'react-admin';
import { useChoiceLabel } from '../message/use-choice-label.ts';

interface ChoiceInputProps {
  source: string;
  label: string;
  /** The enumeration of the schema, as "OrganisationKind"; its labels are in the catalogue under that name. */
  of: string;
  /** The generated constant of the same name. */
  values: Record<string, string>;
  isRequired?: boolean;
  helperText?: string | false;
}

/** One value of a vocabulary. */
export function ChoiceInput({ of, values, isRequired, helperText = false, ...props }: ChoiceInputProps) {
  const label = useChoiceLabel();
  const choices = Object.values(values).map((id) => ({ id, name: label(of, id) }));
  return (
    <SelectInput
      {...props}
      choices={choices}
      translateChoice={false}
      helperText={helperText}
      validate={isRequired ? required() : undefined}
    />
  );
}

/** Any number of values of a vocabulary. */
export function ChoicesInput({
  of,
  values,
  helperText = false,
  ...props
}: Omit<ChoiceInputProps, 'isRequired'>) {
  const label = useChoiceLabel();
  const choices = Object.values(values).map((id) => ({ id, name: label(of, id) }));
  return <CheckboxGroupInput {...props} choices={choices} translateChoice={false} helperText={helperText} />;
}
