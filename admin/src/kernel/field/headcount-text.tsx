import { Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Numbers of people as the registry holds them: bounds are null where the source sets none. */
export interface HeadcountValue {
  min: number | null;
  max: number | null;
  qualifier: string;
  text: string | null;
}

/** Says a headcount: "about 60", "10–12", "number not stated". */
export function useHeadcountWords(): (value: HeadcountValue) => string {
  const translate = useTranslate();
  return ({ min, max, qualifier }) => {
    if (min === null && max === null) return translate('liaison.headcount.UNKNOWN');
    // "More than 50" is held as at least 51.
    const low = qualifier === 'MORE_THAN' && min !== null ? min - 1 : min;
    const number = low !== null && max !== null && low !== max ? `${low}–${max}` : `${low ?? max}`;
    return translate(`liaison.headcount.${qualifier}`, { number });
  };
}

/** A headcount, with the words of the source in a tooltip. `quiet` leaves out an unknown number. */
export function HeadcountText({ value, quiet }: { value: HeadcountValue; quiet?: boolean }) {
  const words = useHeadcountWords();
  if (quiet && value.min === null && value.max === null) return null;
  return (
    <Tooltip title={value.text ? `“${value.text}”` : ''}>
      <span>{words(value)}</span>
    </Tooltip>
  );
}
