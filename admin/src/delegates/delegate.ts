import {
  type CreateDelegateInput,
  type DelegatePatch,
  DelegateChoicesDocument,
  DelegateCreateDocument,
  DelegateListDocument,
  type DelegateListQuery,
  DelegateOneDocument,
  DelegateRemoveDocument,
  DelegateUpdateDocument,
  type DelegateWhere,
  type DelegateWholeFragment,
} from '../generated/graphql.ts';
import type { FormRow } from '../kernel/change.ts';
import { defineResource, type FormValues } from '../kernel/define-resource.ts';
import { type NodeForm, nodeForm, nodeInput, nodePatch } from '../kernel/form/node-form.ts';
import { type OwnForm, ownForm, type OwnInput, ownInput, ownPatch } from '../kernel/form/own-field.ts';

export type DelegateRow = DelegateListQuery['list']['nodes'][number];
export type Delegate = DelegateWholeFragment;

export interface DelegateFilter {
  search?: string;
  /** Id of the country. */
  country?: string;
}

export interface PostForm extends FormRow {
  organisation: string;
  title: string;
  rank?: string | null;
  acting: boolean;
  period?: string | null;
}

/** The form's fields are the input's fields; references are ids, periods EDTF. */
export type DelegateForm = NodeForm &
  FormValues &
  OwnForm<CreateDelegateInput, 'posts'> & {
    posts: PostForm[];
  };

export const delegate = defineResource({
  list: DelegateListDocument,
  choices: DelegateChoicesDocument,
  one: DelegateOneDocument,
  create: DelegateCreateDocument,
  update: DelegateUpdateDocument,
  remove: DelegateRemoveDocument,

  where: ({ search, country }: DelegateFilter): DelegateWhere => ({
    ...(search ? { search } : {}),
    ...(country ? { country: { id: { eq: country } } } : {}),
  }),
  ids: (ids) => ({ id: { in: ids } }),
  order: { name: 'NAME', family: 'FAMILY', country: 'COUNTRY' },
  natural: [{ field: 'NAME', direction: 'ASC' }],

  form: (record): DelegateForm => ({
    ...nodeForm(record),
    ...ownForm<OwnForm<CreateDelegateInput, 'posts'>>('Delegate', record),
    posts: record.posts.nodes.map((post) => ({
      id: post.id,
      organisation: post.organisation.id,
      title: post.title,
      rank: post.rank,
      acting: post.acting,
      period: post.period?.edtf ?? null,
    })),
  }),
  input: (form) => ({
    ...nodeInput(form),
    ...ownInput<OwnInput<CreateDelegateInput, 'posts'>>('Delegate', form),
    posts: form.posts.map(postInput),
  }),
  patch: (change) => ({
    ...nodePatch(change),
    ...ownPatch<OwnInput<DelegatePatch, 'posts'>>('Delegate', change),
    posts: change.rows('posts', postInput),
  }),
});

function postInput({ organisation, title, rank, acting, period }: PostForm) {
  return { organisation, title, rank: rank || null, acting, period: period || null };
}
