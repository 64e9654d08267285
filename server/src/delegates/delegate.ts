import { record } from '../kernel/record.ts';
import { belongsTo, flag, hasMany, text, through } from '../kernel/words.ts';
import { Claim } from '../ledger/claim.ts';
import { PersonName } from '../ledger/name.ts';
import { Node } from '../ledger/node.ts';
import { Post } from './post.ts';
import { TrainingEvent } from '../events/event.ts';
import { Participation } from '../events/participation.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Project } from '../projects/project.ts';
import { ProjectRole } from '../projects/project-role.ts';
import { Country } from '../vocabulary/country.ts';

@record({
  type: 'Delegate',
  nodeType: 'DELEGATE',
  implements: Node,
  doc: 'A person who acted for an organisation and is named in a public text (Popolo Person). Unnamed people are participations, never delegates.',
  noun: { one: 'delegate', many: 'delegates' },
  label: { en: ['Delegate', 'Delegates'], ru: ['Делегат', 'Делегаты'] },
  root: { one: 'delegate', many: 'delegates' },
  named: { by: 'names', record: () => PersonName },
})
export class Delegate extends Node {
  static table = 'delegate';

  @text({
    doc: 'Given name in its canonical spelling; other spellings are names. Null: not known.',
    class: 'personal',
    label: { en: 'Given name', ru: 'Имя' },
    order: true,
    max: 200,
  })
  given?: string | null;

  @text({
    doc: 'Family name in its canonical spelling; other spellings are names. Null: not known.',
    class: 'personal',
    label: { en: 'Family name', ru: 'Фамилия' },
    order: true,
    max: 200,
  })
  family?: string | null;

  @text({
    doc: 'Title or form of address, for example Ambassador or Colonel. Null: none used.',
    class: 'personal',
    label: { en: 'Honorific', ru: 'Обращение' },
    max: 200,
  })
  honorific?: string | null;

  @belongsTo(() => Country, {
    doc: 'The country the person acts for. Null: none, or not known.',
    class: 'public',
    label: { en: 'Country', ru: 'Страна' },
    facet: true,
    order: true,
  })
  country?: Country | null;

  @flag({
    doc: 'True: the person is hidden from everyone but administrators, while the participation stays counted.',
    class: 'public',
    label: { en: 'Suppressed', ru: 'Скрыт' },
  })
  suppressed!: boolean;

  @hasMany(() => Post, 'delegate', {
    doc: 'Posts held in organisations over time.',
    class: 'public',
    label: { en: 'Posts', ru: 'Должности' },
    owned: true,
  })
  posts!: unknown;

  @hasMany(() => Participation, 'delegate', {
    doc: 'Parts in events, each with role.',
    class: 'public',
    label: { en: 'Participations', ru: 'Участие' },
  })
  participations!: unknown;

  @hasMany(() => ProjectRole, 'delegate', {
    doc: 'Parts in projects in person.',
    class: 'public',
    label: { en: 'Roles in projects', ru: 'Роли в проектах' },
  })
  projectRoles!: unknown;

  @through(
    () => Organisation,
    { via: () => Post, from: 'delegate', to: 'organisation' },
    {
      doc: 'Organisations in which a post is or was held, each once.',
      class: 'public',
      label: { en: 'Organisations', ru: 'Организации' },
    },
  )
  organisations!: unknown;

  @through(
    () => TrainingEvent,
    { via: () => Participation, from: 'delegate', to: 'event' },
    {
      doc: 'Events with any part in them, each once.',
      class: 'public',
      label: { en: 'Events', ru: 'Мероприятия' },
    },
  )
  events!: unknown;

  @through(
    () => Project,
    { via: () => ProjectRole, from: 'delegate', to: 'project' },
    {
      doc: 'Projects with any part in them, each once.',
      class: 'public',
      label: { en: 'Projects', ru: 'Проекты' },
    },
  )
  projects!: unknown;

  @hasMany(() => Claim, 'attributedTo', {
    doc: 'What documents quote this person for.',
    class: 'public',
    label: { en: 'Statements', ru: 'Высказывания' },
  })
  claimsMade!: unknown;

  @hasMany(() => PersonName, 'node', {
    doc: 'All names: the preferred one by language, short forms, spellings met in documents.',
    class: 'personal',
    label: { en: 'Names', ru: 'Имена' },
    owned: true,
  })
  override names!: unknown;
}
