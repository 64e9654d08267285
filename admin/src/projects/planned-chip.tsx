import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';

/** A role that is announced, not yet filled. */
export function PlannedChip() {
  const translate = useTranslate();
  return <Chip size="small" label={translate('liaison.field.planned')} sx={{ height: 20, fontSize: 12 }} />;
}
