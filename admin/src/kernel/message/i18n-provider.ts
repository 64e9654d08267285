import words from '@liaison/schema/words.json' with { type: 'json' };
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { english, type Messages } from './english.ts';

/** Adds the registry's own words for fields and choices to what the dashboard says. */
function withRegistry(messages: Messages, { field, choice }: { field: object; choice: object }): Messages {
  return Object.assign({}, messages, { registry: field, choice });
}

/**
 * Every language the dashboard speaks; a further one is a catalogue of the same shape. The words for fields and choices are
 * the registry's own: `registry.Organisation.website`, `choice.EventKind.STUDY_VISIT`.
 */
const catalogues: Record<string, Messages> = {
  en: withRegistry(english, words.en),
};

export const i18nProvider = polyglotI18nProvider(
  (locale) => catalogues[locale] ?? english,
  'en',
  [{ locale: 'en', name: 'English' }],
  // Words of the registry that have no entry are said from their own constant, see `use-choice-label.ts`.
  { allowMissing: true },
);
