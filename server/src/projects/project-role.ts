import { Check } from '@mikro-orm/decorators/legacy';
import { choices, type ChoiceOf } from '../kernel/choices.ts';
import { record } from '../kernel/record.ts';
import { belongsTo, choice, flag, partialDate, text } from '../kernel/words.ts';
import { Node } from '../ledger/node.ts';
import { Delegate } from '../delegates/delegate.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Project } from './project.ts';
import { Country } from '../vocabulary/country.ts';
import { Region } from '../vocabulary/region.ts';

export const ProjectRoleKind = choices(
  'ProjectRoleKind',
  'The part an actor has in a project (IATI organisation roles, else the words of the field).',
  {
    FUNDER: { doc: 'Pays for it (IATI 1).', en: 'Funder', ru: 'Финансирует' },
    CONTRACTING_AUTHORITY: {
      doc: 'Awards and signs its contracts.',
      en: 'Contracting authority',
      ru: 'Заказчик',
    },
    EXTENDING: {
      doc: 'Manages the budget on behalf of the funder (IATI 3).',
      en: 'Extending',
      ru: 'Распределяет средства',
    },
    IMPLEMENTER: { doc: 'Carries it out (IATI 4).', en: 'Implementer', ru: 'Исполнитель' },
    LEAD: { doc: 'Leads the others who carry it out.', en: 'Lead', ru: 'Ведущий' },
    OWNER: { doc: 'Whose undertaking it is; answers for it (IATI 2).', en: 'Owner', ru: 'Владелец' },
    ESTABLISHER: { doc: 'Set it up.', en: 'Establisher', ru: 'Учредитель' },
    PARTNER: { doc: 'Works along as a partner.', en: 'Partner', ru: 'Партнёр' },
    BENEFICIARY: { doc: 'For whose good it is.', en: 'Beneficiary', ru: 'Бенефициар' },
    MEMBER: { doc: 'Belongs to it, as to a network or system.', en: 'Member', ru: 'Участник' },
    NATIONAL_COORDINATOR: {
      doc: 'Coordinates it in a country.',
      en: 'National coordinator',
      ru: 'Национальный координатор',
    },
    CAPASPOC: {
      doc: 'Capacity-building single point of contact; several bodies may be it.',
      en: 'CAPASPOC',
      ru: 'CAPASPOC',
    },
    TRAINING_INSTITUTION: {
      doc: 'Takes part as a training institution.',
      en: 'Training institution',
      ru: 'Учебное заведение',
    },
    EVENT_IMPLEMENTER: {
      doc: 'Carries out events within it.',
      en: 'Event implementer',
      ru: 'Проводит мероприятия',
    },
    COORDINATOR: { doc: 'Coordinates work within it, often a person.', en: 'Coordinator', ru: 'Координатор' },
    STAFF: { doc: 'Works for it.', en: 'Staff', ru: 'Сотрудник' },
    PARTICIPANT: { doc: 'Took part in its activities.', en: 'Participant', ru: 'Участник мероприятий' },
  },
);
export type ProjectRoleKind = ChoiceOf<typeof ProjectRoleKind>;

@Check({
  name: 'project_role_actor_check',
  expression: 'num_nonnulls("organisation_id", "country_id", "region_id", "delegate_id", "label") > 0',
})
@record({
  type: 'ProjectRole',
  nodeType: 'PROJECT_ROLE',
  implements: Node,
  doc: 'The part that an organisation, country, region or delegate has in a project.',
  noun: { one: 'role in a project', many: 'roles in projects' },
  label: { en: ['Role in a project', 'Roles in projects'], ru: ['Роль в проекте', 'Роли в проектах'] },
  root: { one: 'projectRole', many: 'projectRoles' },
})
export class ProjectRole extends Node {
  static table = 'project_role';

  @belongsTo(() => Project, {
    doc: 'The project that it is a part in.',
    class: 'public',
    label: { en: 'Project', ru: 'Проект' },
    readonly: true,
    ownedBy: true,
    required: true,
  })
  project!: Project;

  @choice(ProjectRoleKind, {
    doc: 'Which part it is.',
    class: 'public',
    label: { en: 'Role', ru: 'Роль' },
    facet: true,
    order: true,
    required: true,
  })
  role!: ProjectRoleKind;

  @belongsTo(() => Organisation, {
    doc: 'The organisation that has the part. Null: another actor has it, or none is named.',
    class: 'public',
    label: { en: 'Organisation', ru: 'Организация' },
  })
  organisation?: Organisation | null;

  @belongsTo(() => Country, {
    doc: 'The country that has the part; beside an organisation, the country the part is limited to. Null: neither.',
    class: 'public',
    label: { en: 'Country', ru: 'Страна' },
    facet: true,
  })
  country?: Country | null;

  @belongsTo(() => Region, {
    doc: 'The region that has the part. Null: another actor has it.',
    class: 'public',
    label: { en: 'Region', ru: 'Регион' },
  })
  region?: Region | null;

  @belongsTo(() => Delegate, {
    doc: 'The person who has the part. Null: another actor has it.',
    class: 'public',
    label: { en: 'Delegate', ru: 'Делегат' },
  })
  delegate?: Delegate | null;

  @text({
    doc: 'The part or the actor in words, where no record says it. Null: the rest says it all.',
    class: 'personal',
    label: { en: 'Words', ru: 'Пояснение' },
  })
  label?: string | null;

  @partialDate({
    doc: 'Since when. Null: not known.',
    class: 'public',
    label: { en: 'Since', ru: 'С' },
    order: true,
  })
  since?: string | null;

  @partialDate({
    doc: 'Until when. Null: it goes on, or that is not known.',
    class: 'public',
    label: { en: 'Until', ru: 'По' },
  })
  until?: string | null;

  @flag({
    doc: 'True where the document speaks of the future.',
    class: 'public',
    label: { en: 'Planned', ru: 'Планируется' },
  })
  planned!: boolean;
}
