import { Chip } from '@mui/material';
import { useChoiceLabel } from '../message/use-choice-label.ts';
import type { Aggregate } from '../theme/palette.ts';
import { hueOf } from '../theme/theme.ts';

interface ChoiceChipProps {
  /** The enumeration of the schema, as "OrganisationKind". */
  of: string;
  value: string | null | undefined;
  /** In the hue of an aggregate; grey otherwise. */
  aggregate?: Aggregate;
}

export function ChoiceChip({ of, value, aggregate }: ChoiceChipProps) {
  const label = useChoiceLabel();
  if (!value) return null;
  return (
    <Chip
      size="small"
      label={label(of, value)}
      sx={
        aggregate
          ? { color: hueOf(aggregate), bgcolor: 'transparent', border: 1, borderColor: hueOf(aggregate) }
          : {}
      }
    />
  );
}

/** The same without a frame, for running text. */
export function ChoiceText({ of, value }: Omit<ChoiceChipProps, 'aggregate'>) {
  const label = useChoiceLabel();
  return value ? <>{label(of, value)}</> : null;
}
