import {
  type Basis,
  type OrganisationKind,
  type OrganisationStatus,
  type OrganisationWhere,
  OrganisationChoicesDocument,
  OrganisationCreateDocument,
  OrganisationListDocument,
  OrganisationOneDocument,
  OrganisationRemoveDocument,
  OrganisationUpdateDocument,
  type OrganisationListQuery,
  type OrganisationWholeFragment,
} from '../generated/graphql.ts';
import { defineResource, type FormValues } from '../kernel/define-resource.ts';
import { type NodeForm, nodeForm, nodeInput, nodePatch } from '../kernel/form/node-form.ts';

export type OrganisationRow = OrganisationListQuery['list']['nodes'][number];
export type Organisation = OrganisationWholeFragment;

export interface OrganisationFilter {
  search?: string;
  kind?: OrganisationKind;
  /** Id of the country. */
  country?: string;
}

/** The form's fields are the input's fields; references are ids, periods EDTF. */
export interface OrganisationForm extends NodeForm, FormValues {
  kind: OrganisationKind | '';
  country?: string | null;
  parent?: string | null;
  parentBasis?: Basis | null;
  founded?: string | null;
  dissolved?: string | null;
  status?: OrganisationStatus | null;
  description?: string | null;
}

export const organisation = defineResource({
  list: OrganisationListDocument,
  choices: OrganisationChoicesDocument,
  one: OrganisationOneDocument,
  create: OrganisationCreateDocument,
  update: OrganisationUpdateDocument,
  remove: OrganisationRemoveDocument,

  where: ({ search, kind, country }: OrganisationFilter): OrganisationWhere => ({
    ...(search ? { search } : {}),
    ...(kind ? { kind: { eq: kind } } : {}),
    ...(country ? { country: { id: { eq: country } } } : {}),
  }),
  ids: (ids) => ({ id: { in: ids } }),
  order: { name: 'NAME', kind: 'KIND', country: 'COUNTRY' },
  natural: [{ field: 'NAME', direction: 'ASC' }],

  form: (record): OrganisationForm => ({
    ...nodeForm(record),
    kind: record.kind,
    country: record.country?.id ?? null,
    parent: record.parent?.id ?? null,
    parentBasis: record.parentBasis,
    founded: record.founded?.edtf ?? null,
    dissolved: record.dissolved?.edtf ?? null,
    status: record.status,
    description: record.description,
  }),
  input: (form) => ({
    ...nodeInput(form),
    kind: form.kind as OrganisationKind,
    country: form.country || null,
    parent: form.parent || null,
    parentBasis: form.parentBasis || null,
    founded: form.founded || null,
    dissolved: form.dissolved || null,
    status: form.status || null,
    description: form.description || null,
  }),
  patch: (change) => ({
    ...nodePatch(change),
    kind: change.chosen('kind'),
    country: change.value('country'),
    parent: change.value('parent'),
    parentBasis: change.value('parentBasis'),
    founded: change.value('founded'),
    dissolved: change.value('dissolved'),
    status: change.value('status'),
    description: change.value('description'),
  }),
});
