import { checkedKeys } from './checked-keys.ts';
import { readChoice } from './read-choice.ts';
import { readSources, sourceKeys } from './read-source.ts';
import type { DefaultDocument } from './read-source.ts';
import { readLanguage, readText, readTime } from './read-value.ts';
import type { SeedDesk } from './seed-desk.ts';
import type { SeedIdentifier, SeedName } from './seed-record.ts';
import { asMap, child } from './seed-sheet.ts';
import type { Placed } from './seed-sheet.ts';

/** A name of a record; null after a mistake. */
export function readName(desk: SeedDesk, at: Placed, document: DefaultDocument): SeedName | null {
  const map = asMap(at);
  const valueAt = map ? child(map, 'value') : undefined;
  const langAt = map ? child(map, 'lang') : undefined;
  const kindAt = map ? child(map, 'kind') : undefined;
  if (!map || !valueAt || !langAt || !kindAt) {
    desk.complain(
      at,
      'A name lacks its value, language or kind.',
      'Write { value: World Customs Organization, lang: en, kind: PREFERRED, quote: … }.',
    );
    return null;
  }
  checkedKeys(desk, map, ['value', 'lang', 'kind', 'period', ...sourceKeys]);
  const periodAt = child(map, 'period');
  const value = readText(desk, valueAt, 'value');
  const lang = readLanguage(desk, langAt);
  const kind = readChoice(desk, kindAt, desk.vocabulary.nameKinds, 'kind');
  const sources = readSources(desk, map, document);
  const period = periodAt ? readTime(desk, periodAt, 'the name', 'period') : null;
  if (value === null || lang === null || kind === null) return null;
  return { value, lang, kind, period, sources, at: at.sheet.positionOf(at.node) };
}

/** One preferred name per language, and at least one where the type must have a name. */
export function checkNames(
  desk: SeedDesk,
  names: readonly SeedName[],
  mustBeNamed: boolean,
  record: Placed,
): void {
  const preferred = new Map<string, SeedName>();
  for (const name of names) {
    if (name.kind !== 'PREFERRED') continue;
    const first = preferred.get(name.lang);
    if (first) {
      desk.faults.push({
        ...name.at,
        message: `“${name.value}” is a second preferred name in ${name.lang}; the first is “${first.value}”.`,
        remedy: 'Keep one as PREFERRED and make the other an ALIAS, OFFICIAL or VARIANT.',
      });
    }
    preferred.set(name.lang, name);
  }
  if (mustBeNamed && preferred.size === 0) {
    desk.complain(
      record,
      'The record has no preferred name.',
      'Add names: [ { value: …, lang: en, kind: PREFERRED, quote: … } ].',
    );
  }
}

/** A code given by some register: `{ scheme: ror, value: … }`; null after a mistake. */
export function readIdentifier(desk: SeedDesk, at: Placed): SeedIdentifier | null {
  const map = asMap(at);
  const schemeAt = map ? child(map, 'scheme') : undefined;
  const valueAt = map ? child(map, 'value') : undefined;
  if (!map || !schemeAt || !valueAt) {
    desk.complain(at, 'An identifier lacks its scheme or value.', 'Write { scheme: ror, value: 02jjdwm75 }.');
    return null;
  }
  checkedKeys(desk, map, ['scheme', 'value']);
  const scheme = readText(desk, schemeAt, 'scheme');
  const value = readText(desk, valueAt, 'value');
  return scheme === null || value === null ? null : { scheme, value, at: at.sheet.positionOf(at.node) };
}
