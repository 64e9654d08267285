import { checkedKeys } from './checked-keys.ts';
import { nearestWord } from '../kernel/nearest-word.ts';
import { readChoice } from './read-choice.ts';
import { readSources, sourceKeys } from './read-source.ts';
import type { DefaultDocument } from './read-source.ts';
import { readFlag, readLanguage, readNumber, readText, readTime } from './read-value.ts';
import type { SeedDesk } from './seed-desk.ts';
import type { SeedClaim, SeedClaimValue } from './seed-record.ts';
import { asMap, child, scalarText } from './seed-sheet.ts';
import type { Placed, PlacedMap } from './seed-sheet.ts';
import type { SeedClaimField, SeedType } from './seed-vocabulary.ts';

const valueKeys = ['text', 'period', 'quantity', 'node', 'code'] as const;
type ValueKey = (typeof valueKeys)[number];

/** What a document says beside the values of a record; null after a mistake. */
export function readClaim(
  desk: SeedDesk,
  type: SeedType,
  at: Placed,
  document: DefaultDocument,
): SeedClaim | null {
  const map = asMap(at);
  const fieldAt = map ? child(map, 'field') : undefined;
  if (!map || !fieldAt) {
    desk.complain(
      at,
      'A claim does not say of which field it is.',
      'Write { field: purpose, text: …, quote: … }.',
    );
    return null;
  }
  checkedKeys(desk, map, [
    'field',
    ...valueKeys,
    'lang',
    'rank',
    ...sourceKeys.filter((key) => key !== 'also'),
  ]);
  const rankAt = child(map, 'rank');
  const rank = rankAt ? readChoice(desk, rankAt, desk.vocabulary.ranks, 'rank') : 'NORMAL';
  const field = claimField(desk, type, fieldAt);
  const value = field ? readClaimValue(desk, field, map) : null;
  const source = readSources(desk, map, document)[0];
  if (!source) {
    desk.complain(
      at,
      'A claim has no source.',
      'Add the quote that says it, and from: doc:… if it is not the record’s own document.',
    );
  }
  if (!field || !value || !source || !rank) return null;
  return { field: field.name, value, rank, source, at: at.sheet.positionOf(at.node) };
}

function claimField(desk: SeedDesk, type: SeedType, at: Placed): SeedClaimField | null {
  const name = scalarText(at.node) ?? '';
  const field = desk.vocabulary.claimField(type.name, name);
  if (field) return field;
  const known = desk.vocabulary.claimFields(type.name).map((claimable) => claimable.name);
  const near = nearestWord(name, known);
  desk.complain(
    at,
    `“${name}” is not a field of a claim.`,
    near ? `Did you mean “${near}”?` : `The fields are ${known.join(', ')}.`,
  );
  return null;
}

function readClaimValue(desk: SeedDesk, field: SeedClaimField, map: PlacedMap): SeedClaimValue | null {
  const wanted: readonly ValueKey[] = field.type === 'agent' ? ['node', 'text'] : [field.type];
  const given = valueKeys.filter((key) => child(map, key));
  const key = given[0];
  const at = key ? child(map, key) : undefined;
  if (!key || !at || given.length > 1 || !wanted.includes(key)) {
    desk.complain(
      at ?? { sheet: map.sheet, node: map.node },
      given.length > 1
        ? `A claim has one value, and here are ${given.length}: ${given.join(', ')}.`
        : `A claim of ${field.name} is given as ${wanted.join(' or ')}${key ? `, not as ${key}` : ''}.`,
      `Write ${wanted.map((word) => `${word}: …`).join(' or ')}.`,
    );
    return null;
  }
  return readValueOf(desk, field, key, at, map);
}

function readValueOf(
  desk: SeedDesk,
  field: SeedClaimField,
  key: ValueKey,
  at: Placed,
  map: PlacedMap,
): SeedClaimValue | null {
  switch (key) {
    case 'text': {
      const text = readText(desk, at, field.name);
      const langAt = child(map, 'lang');
      return text === null ? null : { text, lang: langAt ? readLanguage(desk, langAt) : null };
    }
    case 'period': {
      const period = readTime(desk, at, field.name, 'period');
      return period === null ? null : { period };
    }
    case 'node': {
      const node = desk.reference(at, field.to ?? []);
      return node === null ? null : { node };
    }
    case 'code': {
      const code = field.values
        ? readChoice(desk, at, field.values, field.name)
        : readText(desk, at, field.name);
      return code === null ? null : { code };
    }
    case 'quantity': {
      const number = readNumber(desk, at, field.name, ['unit', 'cumulative', 'country']);
      const inner = asMap(at);
      if (!number || !inner) return null;
      const unitAt = child(inner, 'unit');
      const countryAt = child(inner, 'country');
      return {
        quantity: {
          ...number,
          unit: unitAt ? readText(desk, unitAt, 'unit') : null,
          cumulative: readFlag(desk, inner, 'cumulative'),
          country: countryAt ? desk.reference(countryAt, ['Country']) : null,
        },
      };
    }
  }
}
