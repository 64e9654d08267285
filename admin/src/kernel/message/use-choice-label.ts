import { useTranslate } from 'react-admin';

/** Says a value of one of the registry's vocabularies: `("EventKind", "STUDY_VISIT")` gives "Study visit". */
export function useChoiceLabel(): (vocabulary: string, value: string) => string {
  const translate = useTranslate();
  return (vocabulary, value) => translate(`choice.${vocabulary}.${value}`, { _: plainWords(value) });
}

/** `BORDER_GUARD` → `Border guard`. */
export function plainWords(constant: string): string {
  const words = constant.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
