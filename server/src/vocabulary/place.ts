import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice, linkedTo } from '../kernel/words.ts';
import { Name } from '../ledger/name.ts';
import { Node } from '../ledger/node.ts';
import { TrainingEvent } from '../events/event.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Country } from './country.ts';

export const PlaceKind = choices('PlaceKind', 'What sort of place it is.', {
  CITY: { doc: 'A city, town or village.', en: 'city', ru: 'город' },
  CROSSING_POINT: {
    doc: 'A border crossing point, which may join two countries.',
    en: 'border crossing point',
    ru: 'пункт пропуска',
  },
  LABORATORY: {
    doc: 'A laboratory as a place; as a body it is an organisation.',
    en: 'laboratory',
    ru: 'лаборатория',
  },
  PORT: { doc: 'A sea or river port, or a dry port.', en: 'port', ru: 'порт' },
  AIRPORT: { doc: 'An airport, civil or military.', en: 'airport', ru: 'аэропорт' },
  BUILDING: { doc: 'A building, campus or training ground.', en: 'building', ru: 'здание' },
  OTHER: { doc: 'Any other place.', en: 'other', ru: 'другое' },
});
export type PlaceKind = ChoiceOf<typeof PlaceKind>;

@record({
  type: 'Place',
  nodeType: 'PLACE',
  implements: Node,
  doc: 'Somewhere that events happen: a city, a border crossing point, a laboratory, a port.',
  noun: { one: 'place', many: 'places' },
  label: { en: ['Place', 'Places'], ru: ['Место', 'Места'] },
  root: { one: 'place', many: 'places' },
  named: { by: 'names', record: () => Name },
})
export class Place extends Node {
  static table = 'place';

  @choice(PlaceKind, {
    doc: 'What sort of place it is.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    facet: true,
    order: true,
    required: true,
  })
  kind!: PlaceKind;

  @belongsTo(() => Organisation, {
    doc: 'The organisation that runs the place. Null: not known.',
    class: 'public',
    label: { en: 'Operator', ru: 'Оператор' },
  })
  operator?: Organisation | null;

  @linkedTo(
    () => Country,
    { table: 'place_country', own: 'place_id', other: 'country_id' },
    {
      doc: 'Countries it lies in; a border crossing point has two.',
      class: 'public',
      label: { en: 'Countries', ru: 'Страны' },
      owned: true,
      facet: true,
    },
  )
  countries!: unknown;

  @linkedTo(
    () => TrainingEvent,
    { table: 'event_place', own: 'place_id', other: 'event_id' },
    { doc: 'Events that took place here.', class: 'public', label: { en: 'Events', ru: 'Мероприятия' } },
  )
  events!: unknown;
}

/** Which countries a place lies in. */
@Entity({ tableName: 'place_country' })
export class PlaceCountry {
  @ManyToOne(() => Place, { primary: true, fieldName: 'place_id', deleteRule: 'cascade' } as never)
  place!: Place;

  @ManyToOne(() => Country, {
    primary: true,
    fieldName: 'country_id',
    deleteRule: 'restrict',
    index: true,
  } as never)
  country!: Country;
}
