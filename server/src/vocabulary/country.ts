import { Check, Index } from '@mikro-orm/decorators/legacy';
import { record } from '../kernel/record.ts';
import { hasMany, linkedTo, text, through } from '../kernel/words.ts';
import { Name } from '../ledger/name.ts';
import { Node } from '../ledger/node.ts';
import { Delegate } from '../delegates/delegate.ts';
import { TrainingEvent } from '../events/event.ts';
import { Participation } from '../events/participation.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Project } from '../projects/project.ts';
import { ProjectRole } from '../projects/project-role.ts';
import { Place } from './place.ts';
import { Region } from './region.ts';

@Index({
  name: 'country_iso2_unique',
  expression: 'create unique index "country_iso2_unique" on "country" ("iso2")',
})
@Check({ name: 'country_iso2_check', expression: '"iso2" ~ \'^[A-Z]{2}$\'' })
@record({
  type: 'Country',
  nodeType: 'COUNTRY',
  implements: Node,
  doc: 'A country or area of ISO 3166-1. Names follow the Unicode CLDR; names that documents use stand beside them.',
  noun: { one: 'country', many: 'countries' },
  label: { en: ['Country', 'Countries'], ru: ['Страна', 'Страны'] },
  root: { one: 'country', many: 'countries' },
  named: { by: 'names', record: () => Name },
})
export class Country extends Node {
  static table = 'country';

  @text({
    doc: 'Two-letter code of ISO 3166-1, in capitals, for example AZ. Unique.',
    class: 'public',
    label: { en: 'ISO code', ru: 'Код ISO' },
    max: 2,
    order: true,
    readonly: true,
    required: true,
  })
  iso2!: string;

  @text({
    doc: 'Three-letter code of ISO 3166-1, for example AZE.',
    class: 'public',
    label: { en: 'Three-letter code', ru: 'Трёхбуквенный код' },
    max: 3,
    readonly: true,
    required: true,
  })
  iso3!: string;

  @text({
    doc: 'Three-digit code of ISO 3166-1 and UN M49, zeros included, for example 031.',
    class: 'public',
    label: { en: 'UN M49 code', ru: 'Код ООН M49' },
    max: 3,
    readonly: true,
    required: true,
  })
  m49!: string;

  @linkedTo(
    () => Region,
    { table: 'region_country', own: 'country_id', other: 'region_id' },
    {
      doc: 'Regions that count this country as a member.',
      class: 'public',
      label: { en: 'Regions', ru: 'Регионы' },
    },
  )
  regions!: unknown;

  @linkedTo(
    () => Place,
    { table: 'place_country', own: 'country_id', other: 'place_id' },
    {
      doc: 'Places that lie in this country, border crossings included.',
      class: 'public',
      label: { en: 'Places', ru: 'Места' },
    },
  )
  places!: unknown;

  @hasMany(() => Organisation, 'country', {
    doc: 'Organisations that belong to this country, wherever they sit.',
    class: 'public',
    label: { en: 'Organisations', ru: 'Организации' },
  })
  organisations!: unknown;

  @hasMany(() => Delegate, 'country', {
    doc: 'Delegates of this country.',
    class: 'public',
    label: { en: 'Delegates', ru: 'Делегаты' },
  })
  delegates!: unknown;

  @hasMany(() => Participation, 'country', {
    doc: 'Parts in events that are said of the country as such.',
    class: 'public',
    label: { en: 'Participations', ru: 'Участие' },
  })
  participations!: unknown;

  @hasMany(() => ProjectRole, 'country', {
    doc: 'Parts in projects that are said of the country as such.',
    class: 'public',
    label: { en: 'Roles in projects', ru: 'Роли в проектах' },
  })
  projectRoles!: unknown;

  @through(
    () => TrainingEvent,
    { via: () => Participation, from: 'country', to: 'event' },
    {
      doc: 'Events the country as such had a part in, each once.',
      class: 'public',
      label: { en: 'Events', ru: 'Мероприятия' },
    },
  )
  events!: unknown;

  @through(
    () => Project,
    { via: () => ProjectRole, from: 'country', to: 'project' },
    {
      doc: 'Projects the country as such has a part in, each once.',
      class: 'public',
      label: { en: 'Projects', ru: 'Проекты' },
    },
  )
  projects!: unknown;
}
