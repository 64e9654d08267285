import { Factory, type GivenName, type Values } from './factory.ts';
import {
  allRecords,
  meaningOf,
  recordNamed,
  type FieldMeaning,
  type RecordMeaning,
} from '../../server/src/kernel/meaning.ts';

/** Numbers that look random and are the same every time. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** Few enough that records share them, and with all that has ever broken a query or an order. */
export const someTexts = [
  'Customs Academy',
  'customs academy',
  'Məcidov',
  'Меджидов',
  'O\'Brien "quoted" \\ back',
  '100% _under_score',
  'é and é',
  '学校 🛃',
  'x',
];
export const somePeriods = [
  '2022-10-24/2022-10-28',
  '2022-10-24',
  '2021-04',
  '2021',
  '2020/2023',
  '/2024',
  '2020/..',
  '2021~',
  '201X',
];
const someDates = ['2021-04-03', '2021-04', '2021', '2020', '199X'];
const someLanguages = ['en', 'ru', 'az', 'tr'];

/** The types in an order in which each may refer to those before it, and to earlier ones of its own. */
const inOrder = (
  'Country Organisation Document Region Topic Place Project Module Event Delegate ' +
  'ProjectRole Participation EventProject EventModule Post Link Identifier Claim Conflict'
).split(' ');

/** The records that `everything` makes, in the order in which they were declared. */
export function recordTypes(): RecordMeaning[] {
  return allRecords().filter(({ typeName, servedAs }) => !servedAs && inOrder.includes(typeName));
}

/** A registry with so many records of every type, with ties, nulls, trees and odd texts. The same every time. */
export function everything(each: number, seed = 1): Factory {
  const factory = new Factory();
  const roll = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const made = new Map<string, string[]>();
  const nodes: string[] = [];
  const eventOf = new Map<string, string>();

  const references = (field: Extract<FieldMeaning, { kind: 'one' | 'many' }>) => {
    const target = meaningOf(field.target());
    return target.abstract ? nodes : (made.get(target.typeName) ?? []);
  };

  const valueOf = (typeName: string, index: number, field: FieldMeaning): unknown => {
    const skip = (sides = 3) => roll(sides) === 0;
    switch (field.kind) {
      case 'value':
        if (field.scalar === 'id' || field.scalar === 'dateTime' || field.name === 'version')
          return undefined;
        if (!field.required && !field.list && skip()) return undefined;
        if (field.list) {
          const from = field.choices ? Object.keys(field.choices.values) : someLanguages;
          return from.filter(() => skip());
        }
        if (field.choices) return pick(Object.keys(field.choices.values).slice(0, 4));
        if (field.scalar === 'boolean') return skip(2);
        if (field.scalar === 'integer') return pick([0, 1, 2, 9]);
        if (field.scalar === 'language') return pick(someLanguages);
        return pick(someTexts);
      case 'date':
        return skip() ? undefined : pick(field.interval ? somePeriods : someDates);
      case 'headcount':
        return pick([
          undefined,
          { qualifier: 'EXACT', min: 8, max: 8, text: 'eight' },
          { qualifier: 'APPROXIMATE', min: 50, max: 70 },
          { qualifier: 'AT_LEAST', min: 8 },
          { qualifier: 'AT_MOST', max: 8 },
        ]);
      case 'money':
        return skip(2)
          ? undefined
          : pick([
              { amount: '10.50', currency: 'EUR' },
              { amount: '10', currency: 'USD' },
            ]);
      case 'one': {
        const candidates = references(field);
        if (candidates.length === 0 || (!field.required && skip())) return undefined;
        return pick(candidates);
      }
      case 'many':
        // The list that is written, and not its other side.
        return field.path.by === 'pivot' && field.owned ? references(field).filter(() => skip()) : undefined;
      default:
        return undefined;
    }
  };

  const namesFor = (index: number): GivenName[] =>
    ['en', 'ru', 'az']
      .filter(() => roll(3) > 0)
      .map((lang) => ({ value: roll(2) ? pick(someTexts) : `Name ${index}`, lang }))
      .concat(
        roll(3)
          ? []
          : [{ value: `ABC${index % 2}`, lang: 'en', kind: 'ACRONYM' } as GivenName & { lang: string }],
      );

  for (const typeName of inOrder) {
    const record = meaningOf(recordNamed(typeName));
    made.set(typeName, []);
    for (let index = 0; index < each; index += 1) {
      const values: Values = {};
      for (const field of record.fields.values()) values[field.name] = valueOf(typeName, index, field);
      if (record.named?.by === 'names') values.names = namesFor(index);
      fitTogether(typeName, index, values, { nodes, made, eventOf, pick, each });
      const id = factory.add(typeName, values);
      made.get(typeName)!.push(id);
      if (record.nodeType) nodes.push(id);
      if (typeName === 'Participation') eventOf.set(id, values['event'] as string);
    }
  }
  for (const conflict of made.get('Conflict')!) {
    for (const claim of made.get('Claim')!.slice(0, 2))
      factory.pair('conflict_claim', { conflict_id: conflict, claim_id: claim });
  }
  return factory;
}

interface SoFar {
  nodes: string[];
  made: Map<string, string[]>;
  eventOf: Map<string, string>;
  pick: <T>(list: readonly T[]) => T;
  each: number;
}

/** What columns must be among each other, so that the database takes the row. */
function fitTogether(typeName: string, index: number, values: Values, soFar: SoFar): void {
  const { nodes, made, eventOf, pick } = soFar;
  const letters = (count: number) => String.fromCharCode(65 + Math.floor(count / 26), 65 + (count % 26));
  switch (typeName) {
    case 'Delegate':
      // Who is suppressed is hidden from the reader of these tests, which the tests of access look at.
      values['suppressed'] = false;
      break;
    case 'Country':
      values['iso2'] = letters(index);
      break;
    case 'Region':
      values['m49'] = index % 3 === 0 ? undefined : String(index).padStart(3, '0');
      break;
    case 'Participation': {
      values['label'] ??= 'relevant structures';
      const siblings = made.get('Participation')!.filter((id) => eventOf.get(id) === values['event']);
      values['group'] = index % 2 && siblings.length ? pick(siblings) : undefined;
      break;
    }
    case 'ProjectRole':
      values['label'] ??= 'relevant structures';
      break;
    case 'Link':
      values['from'] = nodes[index % nodes.length];
      values['to'] = nodes[(index * 7 + 1) % nodes.length];
      if (values['from'] === values['to']) values['to'] = nodes.at(-1);
      break;
    case 'Claim': {
      values['quote'] = undefined;
      values['quoteStart'] = undefined;
      values['quoteEnd'] = undefined;
      const shapes: Values[] = [
        { valueType: 'TEXT', text: pick(someTexts) },
        { valueType: 'PERIOD', period: pick(somePeriods) },
        { valueType: 'QUANTITY', qualifier: 'EXACT', min: 154, max: 154, unit: 'officers' },
        { valueType: 'NODE', valueNode: pick(nodes) },
        { valueType: 'CODE', code: 'SEMINAR' },
      ];
      for (const name of [
        'text',
        'lang',
        'period',
        'qualifier',
        'min',
        'max',
        'unit',
        'valueNode',
        'code',
        'country',
      ])
        values[name] = undefined;
      Object.assign(values, shapes[index % shapes.length]);
      values['rank'] = 'NORMAL';
      break;
    }
    case 'Conflict':
      values['field'] = pick(['kind', 'period']) + index;
      values['reason'] = values['state'] === 'RESOLVED' ? 'It is so.' : undefined;
      break;
    default:
  }
}
