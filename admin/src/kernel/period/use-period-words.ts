import { useLocale, useTranslate } from 'react-admin';
import { periodWords } from './period-words.ts';

/** Says an EDTF text in the language of the dashboard. */
export function usePeriodWords(): (edtf: string) => string {
  const locale = useLocale();
  const translate = useTranslate();
  return (edtf) => periodWords(edtf, locale, (key, parts) => translate(`liaison.period.${key}`, parts));
}
