import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice, hasMany, partialDate, text, through, treeList, url } from '../kernel/words.ts';
import { Basis } from '../ledger/basis.ts';
import { Name } from '../ledger/name.ts';
import { Node } from '../ledger/node.ts';
import { Delegate } from '../delegates/delegate.ts';
import { Post } from '../delegates/post.ts';
import { Document } from '../documents/document.ts';
import { TrainingEvent } from '../events/event.ts';
import { Participation } from '../events/participation.ts';
import { TrainingModule } from '../modules/training-module.ts';
import { Project } from '../projects/project.ts';
import { ProjectRole } from '../projects/project-role.ts';
import { Country } from '../vocabulary/country.ts';
import { Place } from '../vocabulary/place.ts';

export const OrganisationKind = choices(
  'OrganisationKind',
  'What sort of body an organisation is (after the IATI organisation types, finer where customs and police need it).',
  {
    INTERGOVERNMENTAL: {
      doc: 'Founded by states, such as the World Customs Organization.',
      en: 'Intergovernmental organisation',
      ru: 'Межправительственная организация',
    },
    UNION: {
      doc: 'A union of states with powers of its own, such as the European Union.',
      en: 'Union',
      ru: 'Союз государств',
    },
    AGENCY: { doc: 'An agency or bureau of a government or union.', en: 'Agency', ru: 'Агентство' },
    MINISTRY: { doc: 'A ministry or department of a government.', en: 'Ministry', ru: 'Министерство' },
    CUSTOMS: { doc: 'A customs administration.', en: 'Customs administration', ru: 'Таможенная служба' },
    POLICE: { doc: 'A police force or a police directorate.', en: 'Police', ru: 'Полиция' },
    BORDER_GUARD: { doc: 'A border guard or border service.', en: 'Border guard', ru: 'Пограничная служба' },
    PROSECUTION: { doc: 'A prosecution service.', en: 'Prosecution service', ru: 'Прокуратура' },
    SECURITY_SERVICE: {
      doc: 'A security or intelligence service.',
      en: 'Security service',
      ru: 'Служба безопасности',
    },
    EMBASSY: { doc: 'An embassy or another mission of a state abroad.', en: 'Embassy', ru: 'Посольство' },
    REGIONAL_OFFICE: {
      doc: 'An office of an organisation for a region.',
      en: 'Regional office',
      ru: 'Региональное бюро',
    },
    FIELD_OFFICE: {
      doc: 'An office or centre of an organisation in a country.',
      en: 'Field office',
      ru: 'Местное представительство',
    },
    TRAINING_INSTITUTION: {
      doc: 'An academy, school or training centre.',
      en: 'Training institution',
      ru: 'Учебное заведение',
    },
    LABORATORY: { doc: 'A laboratory as a body.', en: 'Laboratory', ru: 'Лаборатория' },
    UNIT: { doc: 'A unit within a body, where no other kind fits.', en: 'Unit', ru: 'Подразделение' },
    FUNDING_SCHEME: {
      doc: 'An instrument or programme that pays for others.',
      en: 'Funding scheme',
      ru: 'Программа финансирования',
    },
    NGO: {
      doc: 'A non-governmental organisation.',
      en: 'Non-governmental organisation',
      ru: 'Неправительственная организация',
    },
    COMPANY: { doc: 'A business, whether private or owned by a state.', en: 'Company', ru: 'Компания' },
    OTHER: { doc: 'None of the others fits.', en: 'Other', ru: 'Другое' },
  },
);
export type OrganisationKind = ChoiceOf<typeof OrganisationKind>;

export const OrganisationStatus = choices(
  'OrganisationStatus',
  'Whether an organisation still exists (after ROR).',
  {
    ACTIVE: { doc: 'It exists and works.', en: 'active', ru: 'действует' },
    INACTIVE: { doc: 'It no longer exists, or no longer works.', en: 'inactive', ru: 'не действует' },
  },
);
export type OrganisationStatus = ChoiceOf<typeof OrganisationStatus>;

@record({
  type: 'Organisation',
  nodeType: 'ORGANISATION',
  implements: Node,
  doc: 'A body that takes part in cooperation: an organisation, an authority, or a unit of one (W3C ORG).',
  noun: { one: 'organisation', many: 'organisations' },
  label: { en: ['Organisation', 'Organisations'], ru: ['Организация', 'Организации'] },
  root: { one: 'organisation', many: 'organisations' },
  named: { by: 'names', record: () => Name },
  parent: 'parent',
})
export class Organisation extends Node {
  static table = 'organisation';

  @choice(OrganisationKind, {
    doc: 'What sort of body it is.',
    class: 'public',
    label: { en: 'Kind', ru: 'Вид' },
    facet: true,
    order: true,
    required: true,
  })
  kind!: OrganisationKind;

  @belongsTo(() => Country, {
    doc: 'The country it belongs to, which need not be where it sits: an embassy belongs to the country that sent it. Null: to none, or not known.',
    class: 'public',
    label: { en: 'Country', ru: 'Страна' },
    facet: true,
    order: true,
  })
  country?: Country | null;

  @belongsTo(() => Organisation, {
    doc: 'The body it is at present a part of. Null: independent, or not known; former parents are links.',
    class: 'public',
    label: { en: 'Part of', ru: 'Входит в' },
  })
  parent?: Organisation | null;

  @choice(Basis, {
    doc: 'Whether a document states the parent. Null where there is no parent.',
    class: 'public',
    label: { en: 'Basis of the parent', ru: 'Основание подчинения' },
  })
  parentBasis?: Basis | null;

  @hasMany(() => Organisation, 'parent', {
    doc: 'Units and bodies directly below this one.',
    class: 'public',
    label: { en: 'Units', ru: 'Подразделения' },
  })
  children!: unknown;

  @treeList(() => Organisation, 'ancestors', 'parent', {
    doc: 'All organisations above this one, the nearest first.',
    class: 'public',
    label: { en: 'All above', ru: 'Все вышестоящие' },
  })
  ancestors!: unknown;
  @treeList(() => Organisation, 'descendants', 'parent', {
    doc: 'All organisations below this one, at any depth, the nearest first.',
    class: 'public',
    label: { en: 'All below', ru: 'Все нижестоящие' },
  })
  descendants!: unknown;

  @partialDate({
    doc: 'When it was founded. Null: not known.',
    class: 'public',
    label: { en: 'Founded', ru: 'Основана' },
  })
  founded?: string | null;

  @partialDate({
    doc: 'When it ceased to exist. Null: it has not, or that is not known.',
    class: 'public',
    label: { en: 'Dissolved', ru: 'Упразднена' },
  })
  dissolved?: string | null;

  @choice(OrganisationStatus, {
    doc: 'Whether it still exists. Null: not known.',
    class: 'public',
    label: { en: 'Status', ru: 'Состояние' },
    facet: true,
  })
  status?: OrganisationStatus | null;

  @url({
    doc: 'Where it presents itself on the web (absolute, http or https). Null: not known.',
    class: 'public',
    label: { en: 'Website', ru: 'Веб-сайт' },
  })
  website?: string | null;

  @text({
    doc: 'What it is, in a few sentences. Null: nothing said.',
    class: 'public',
    label: { en: 'Description', ru: 'Описание' },
    multiline: true,
  })
  description?: string | null;

  @hasMany(() => ProjectRole, 'organisation', {
    doc: 'Its parts in projects, each with role and period.',
    class: 'public',
    label: { en: 'Roles in projects', ru: 'Роли в проектах' },
  })
  projectRoles!: unknown;

  @hasMany(() => Participation, 'organisation', {
    doc: 'Its parts in events, each with role and headcount.',
    class: 'public',
    label: { en: 'Participations', ru: 'Участие' },
  })
  participations!: unknown;

  @hasMany(() => Post, 'organisation', {
    doc: 'Posts that delegates hold or held in it.',
    class: 'public',
    label: { en: 'Posts', ru: 'Должности' },
  })
  posts!: unknown;

  @hasMany(() => TrainingModule, 'provider', {
    doc: 'Training modules and catalogues it provides.',
    class: 'public',
    label: { en: 'Modules', ru: 'Модули' },
  })
  modules!: unknown;

  @hasMany(() => Document, 'publisher', {
    doc: 'Documents it published.',
    class: 'public',
    label: { en: 'Documents', ru: 'Документы' },
  })
  documents!: unknown;

  @hasMany(() => Place, 'operator', {
    doc: 'Places it runs.',
    class: 'public',
    label: { en: 'Places', ru: 'Места' },
  })
  placesOperated!: unknown;

  @through(
    () => Project,
    { via: () => ProjectRole, from: 'organisation', to: 'project' },
    {
      doc: 'Projects it has any part in, each once.',
      class: 'public',
      label: { en: 'Projects', ru: 'Проекты' },
    },
  )
  projects!: unknown;

  @through(
    () => TrainingEvent,
    { via: () => Participation, from: 'organisation', to: 'event' },
    {
      doc: 'Events it had any part in, each once.',
      class: 'public',
      label: { en: 'Events', ru: 'Мероприятия' },
    },
  )
  events!: unknown;

  @through(
    () => Delegate,
    { via: () => Post, from: 'organisation', to: 'delegate' },
    {
      doc: 'Delegates who hold or held a post in it, each once.',
      class: 'public',
      label: { en: 'Delegates', ru: 'Делегаты' },
    },
  )
  delegates!: unknown;
}
