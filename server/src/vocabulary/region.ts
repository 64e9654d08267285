import { Entity, Index, ManyToOne } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice, hasMany, linkedTo, text, treeList } from '../kernel/words.ts';
import { Name } from '../ledger/name.ts';
import { Node } from '../ledger/node.ts';
import { Participation } from '../events/participation.ts';
import { ProjectRole } from '../projects/project-role.ts';
import { Country } from './country.ts';

export const RegionKind = choices('RegionKind', 'What makes the countries of a region one.', {
  STATISTICAL: { doc: 'A region or group of UN M49.', en: 'statistical', ru: 'статистический' },
  GEOGRAPHICAL: {
    doc: 'A region named in texts, without a fixed list of members.',
    en: 'geographical',
    ru: 'географический',
  },
  PARTNERSHIP: {
    doc: 'Countries bound by a programme or policy, such as the Eastern Partnership.',
    en: 'partnership',
    ru: 'партнёрство',
  },
  ORGANISATIONAL: {
    doc: 'A region that an organisation divides its members into.',
    en: 'of an organisation',
    ru: 'организационный',
  },
});
export type RegionKind = ChoiceOf<typeof RegionKind>;

@Index({
  name: 'region_m49_unique',
  expression: 'create unique index "region_m49_unique" on "region" ("m49") where "m49" is not null',
})
@record({
  type: 'Region',
  nodeType: 'REGION',
  implements: Node,
  doc: 'A group of countries: a region of UN M49, or one that documents speak of.',
  noun: { one: 'region', many: 'regions' },
  label: { en: ['Region', 'Regions'], ru: ['Регион', 'Регионы'] },
  root: { one: 'region', many: 'regions' },
  named: { by: 'names', record: () => Name },
  parent: 'parent',
})
export class Region extends Node {
  static table = 'region';

  @choice(RegionKind, {
    doc: 'What makes its countries one.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    facet: true,
    order: true,
    required: true,
  })
  kind!: RegionKind;

  @text({
    doc: 'Three-digit code of UN M49. Null for regions that the United Nations does not number.',
    class: 'public',
    label: { en: 'UN M49 code', ru: 'Код ООН M49' },
    max: 3,
    order: true,
  })
  m49?: string | null;

  @belongsTo(() => Region, {
    doc: 'The region this one is part of. Null at the top, or where regions do not nest.',
    class: 'public',
    label: { en: 'Part of', ru: 'Входит в' },
  })
  parent?: Region | null;

  @hasMany(() => Region, 'parent', {
    doc: 'Regions that this one is divided into.',
    class: 'public',
    label: { en: 'Parts', ru: 'Части' },
  })
  children!: unknown;

  @treeList(() => Region, 'ancestors', 'parent', {
    doc: 'All regions above this one, the nearest first.',
    class: 'public',
    label: { en: 'All above', ru: 'Все вышестоящие' },
  })
  ancestors!: unknown;
  @treeList(() => Region, 'descendants', 'parent', {
    doc: 'All regions below this one, at any depth, the nearest first.',
    class: 'public',
    label: { en: 'All below', ru: 'Все нижестоящие' },
  })
  descendants!: unknown;

  @linkedTo(
    () => Country,
    { table: 'region_country', own: 'region_id', other: 'country_id' },
    {
      doc: 'Countries that belong to it as far as known; empty does not mean that there are none.',
      class: 'public',
      label: { en: 'Members', ru: 'Члены' },
      owned: true,
    },
  )
  members!: unknown;

  @hasMany(() => ProjectRole, 'region', {
    doc: 'Parts in projects that are said of the region as such.',
    class: 'public',
    label: { en: 'Roles in projects', ru: 'Роли в проектах' },
  })
  projectRoles!: unknown;

  @hasMany(() => Participation, 'region', {
    doc: 'Parts in events that are said of the region as such.',
    class: 'public',
    label: { en: 'Participations', ru: 'Участие' },
  })
  participations!: unknown;
}

/** Which countries a region has. */
@Entity({ tableName: 'region_country' })
export class RegionCountry {
  @ManyToOne(() => Region, { primary: true, fieldName: 'region_id', deleteRule: 'cascade' } as never)
  region!: Region;

  @ManyToOne(() => Country, {
    primary: true,
    fieldName: 'country_id',
    deleteRule: 'restrict',
    index: true,
  } as never)
  country!: Country;
}
