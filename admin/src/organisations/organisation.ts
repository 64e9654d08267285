import {
  type CreateOrganisationInput,
  type OrganisationPatch,
  type OrganisationKind,
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
import { type OwnForm, ownForm, type OwnInput, ownInput, ownPatch } from '../kernel/form/own-field.ts';

export type OrganisationRow = OrganisationListQuery['list']['nodes'][number];
export type Organisation = OrganisationWholeFragment;

export interface OrganisationFilter {
  search?: string;
  kind?: OrganisationKind;
  /** Id of the country. */
  country?: string;
}

/** The form's fields are the input's fields; references are ids, periods EDTF. */
export type OrganisationForm = NodeForm & FormValues & OwnForm<CreateOrganisationInput>;

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
    ...ownForm<OwnForm<CreateOrganisationInput>>('Organisation', record),
  }),
  input: (form) => ({
    ...nodeInput(form),
    ...ownInput<OwnInput<CreateOrganisationInput>>('Organisation', form),
  }),
  patch: (change) => ({
    ...nodePatch(change),
    ...ownPatch<OwnInput<OrganisationPatch>>('Organisation', change),
  }),
});
