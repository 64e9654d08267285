import {
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

export interface DelegateForm extends NodeForm, FormValues {
  given?: string | null;
  family?: string | null;
  honorific?: string | null;
  country?: string | null;
  suppressed: boolean;
  posts: PostForm[];
}

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
    given: record.given,
    family: record.family,
    honorific: record.honorific,
    country: record.country?.id ?? null,
    suppressed: record.suppressed,
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
    given: form.given || null,
    family: form.family || null,
    honorific: form.honorific || null,
    country: form.country || null,
    suppressed: form.suppressed,
    posts: form.posts.map(postInput),
  }),
  patch: (change) => ({
    ...nodePatch(change),
    given: change.value('given'),
    family: change.value('family'),
    honorific: change.value('honorific'),
    country: change.value('country'),
    suppressed: change.chosen('suppressed'),
    posts: change.rows('posts', postInput),
  }),
});

function postInput({ organisation, title, rank, acting, period }: PostForm) {
  return { organisation, title, rank: rank || null, acting, period: period || null };
}
