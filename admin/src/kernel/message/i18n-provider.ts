import words from '@liaison/schema/words.json' with { type: 'json' };
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { english, type Messages } from './english.ts';

/**
 * Every language the dashboard speaks; a further one is a catalogue of the same shape. The words for fields and choices are
 * the registry's own: `registry.Organisation.website`, `choice.EventKind.STUDY_VISIT`.
 */
const catalogues: Record<string, Messages> = {
  en: { ...english, ...{ registry: words.en.field, choice: words.en.choice } },
};

export const i18nProvider = polyglotI18nProvider(
  (locale) => catalogues[locale] ?? english,
  'en',
  [{ locale: 'en', name: 'English' }],
  // Words of the registry that have no entry are said from their own constant, see `use-choice-label.ts`.
  { allowMissing: true },
);
