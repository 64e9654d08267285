import {
  type CreateProjectInput,
  type ProjectPatch,
  ProjectChoicesDocument,
  ProjectCreateDocument,
  type ProjectKind,
  ProjectListDocument,
  type ProjectListQuery,
  ProjectOneDocument,
  ProjectRemoveDocument,
  type ProjectRoleKind,
  type ProjectStatus,
  ProjectUpdateDocument,
  type ProjectWhere,
  type ProjectWholeFragment,
} from '../generated/graphql.ts';
import type { FormRow } from '../kernel/change.ts';
import { defineResource, type FormValues } from '../kernel/define-resource.ts';
import { type NodeForm, nodeForm, nodeInput, nodePatch } from '../kernel/form/node-form.ts';
import { type OwnForm, ownForm, type OwnInput, ownInput, ownPatch } from '../kernel/form/own-field.ts';
import { type ActorForm, actorForm, actorInput } from '../kernel/input/actor-input.tsx';

export type ProjectRow = ProjectListQuery['list']['nodes'][number];
export type Project = ProjectWholeFragment;

export interface ProjectFilter {
  search?: string;
  kind?: ProjectKind;
  status?: ProjectStatus;
}

export interface ProjectRoleForm extends FormRow, ActorForm {
  role: ProjectRoleKind | '';
  since?: string | null;
  until?: string | null;
  planned: boolean;
}

/** The form's fields are the input's fields; references are ids, periods EDTF. */
export type ProjectForm = NodeForm &
  FormValues &
  OwnForm<CreateProjectInput, 'roles'> & {
    roles: ProjectRoleForm[];
  };

export const project = defineResource({
  list: ProjectListDocument,
  choices: ProjectChoicesDocument,
  one: ProjectOneDocument,
  create: ProjectCreateDocument,
  update: ProjectUpdateDocument,
  remove: ProjectRemoveDocument,

  where: ({ search, kind, status }: ProjectFilter): ProjectWhere => ({
    ...(search ? { search } : {}),
    ...(kind ? { kind: { eq: kind } } : {}),
    ...(status ? { status: { eq: status } } : {}),
  }),
  ids: (ids) => ({ id: { in: ids } }),
  order: { name: 'NAME', kind: 'KIND', period: 'PERIOD' },
  natural: [{ field: 'NAME', direction: 'ASC' }],

  form: (record): ProjectForm => ({
    ...nodeForm(record),
    ...ownForm<OwnForm<CreateProjectInput, 'roles'>>('Project', record),
    roles: record.roles.nodes.map((role) => ({
      id: role.id,
      role: role.role,
      ...actorForm(role),
      since: role.since?.edtf ?? null,
      until: role.until?.edtf ?? null,
      planned: role.planned,
    })),
  }),
  input: (form) => ({
    ...nodeInput(form),
    ...ownInput<OwnInput<CreateProjectInput, 'roles'>>('Project', form),
    roles: form.roles.map(roleInput),
  }),
  patch: (change) => ({
    ...nodePatch(change),
    ...ownPatch<OwnInput<ProjectPatch, 'roles'>>('Project', change),
    roles: change.rows('roles', roleInput),
  }),
});

function roleInput(role: ProjectRoleForm) {
  return {
    role: role.role as ProjectRoleKind,
    ...actorInput(role),
    since: role.since || null,
    until: role.until || null,
    planned: role.planned,
  };
}
