import {
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

export interface ProjectForm extends NodeForm, FormValues {
  kind: ProjectKind | '';
  parent?: string | null;
  status?: ProjectStatus | null;
  period?: string | null;
  duration?: string | null;
  budget: { amount?: string | null; currency?: string | null };
  description?: string | null;
  roles: ProjectRoleForm[];
}

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
    kind: record.kind,
    parent: record.parent?.id ?? null,
    status: record.status,
    period: record.period?.edtf ?? null,
    duration: record.duration,
    budget: { amount: record.budget?.amount ?? null, currency: record.budget?.currency ?? null },
    description: record.description,
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
    kind: form.kind as ProjectKind,
    parent: form.parent || null,
    status: form.status || null,
    period: form.period || null,
    duration: form.duration || null,
    budget: budgetInput(form.budget),
    description: form.description || null,
    roles: form.roles.map(roleInput),
  }),
  patch: (change) => {
    const budget = change.value('budget');
    return {
      ...nodePatch(change),
      kind: change.chosen('kind'),
      parent: change.value('parent'),
      status: change.value('status'),
      period: change.value('period'),
      duration: change.value('duration'),
      budget: budget === undefined ? undefined : budgetInput(budget),
      description: change.value('description'),
      roles: change.rows('roles', roleInput),
    };
  },
});

/** Null when neither half is given; half a budget is left for the registry to refuse. */
function budgetInput(budget: ProjectForm['budget'] | null) {
  if (!budget?.amount && !budget?.currency) return null;
  return { amount: budget.amount ?? '', currency: budget.currency ?? '' };
}

function roleInput(role: ProjectRoleForm) {
  return {
    role: role.role as ProjectRoleKind,
    ...actorInput(role),
    since: role.since || null,
    until: role.until || null,
    planned: role.planned,
  };
}
