import { Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { usePeriodWords } from '../period/use-period-words.ts';

/** A period as people write it, its exact form in a tooltip. Nothing at all when no date is known. */
export function PeriodText({ value }: { value: { edtf: string } | null | undefined }) {
  const words = usePeriodWords();
  const translate = useTranslate();
  if (!value) return null;
  return (
    <Tooltip title={translate('liaison.period.exact', { edtf: value.edtf })} enterDelay={300}>
      <Typography component="time" variant="inherit" sx={{ whiteSpace: 'nowrap' }}>
        {words(value.edtf)}
      </Typography>
    </Tooltip>
  );
}
