import { HttpError, type RaRecord } from 'ra-core';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { Change } from './change.ts';
import { execute, type ExecuteOptions } from './execute.ts';
import { refusal, type UserError } from './user-error.ts';

/** Rows of one page, how many there are, and how many there would be per value: all from one request. */
export interface ListAnswer<Row> {
  list: { nodes: Row[]; totalCount: number; facets?: Facet[] };
}
export interface ChoiceAnswer<Choice> {
  list: { nodes: Choice[] };
}
export interface OneAnswer<Whole> {
  one: Whole | null;
}
export interface ChangeAnswer<Whole> {
  change: { record: Whole | null; userErrors: UserError[] };
}

export interface Facet {
  field: string;
  values: { value: string | null; label: string | null; count: number }[];
}

interface OrderStep<Field> {
  field: Field;
  direction: 'ASC' | 'DESC';
}
interface ChoiceVariables<Where, Field> {
  where?: Where | null;
  orderBy?: OrderStep<Field>[] | null;
  first: number;
}
interface ListVariables<Where, Field> extends ChoiceVariables<Where, Field> {
  offset: number;
}

/** Sorting by this "column" leaves the order to the resource; while searching, to how well a name fits. */
export const naturalSort = { field: 'natural', order: 'ASC' } as const;
/** The same, and asks for no more than a choice needs. */
export const choiceSort = { field: 'choice', order: 'ASC' } as const;

/** Where what a curator writes comes from; the registry makes claims of it. */
export interface SourceOfChange {
  document: string;
  quote: string | null;
  basis: 'STATED' | 'DERIVED' | 'INFERRED';
}

interface Reference {
  id: string;
}
/** A record with a page and a form of its own; `version` guards it against lost updates. */
export interface CuratedRecord extends RaRecord<string> {
  version: number;
  name: string | null;
}

/** Reading: enough for what is only referred to (countries, topics, documents). */
interface ReadDefinition<Row, Choice, Where, Field extends string, Filter> {
  list: TypedDocumentString<ListAnswer<Row>, ListVariables<Where, Field>>;
  /** The few fields by which a record is known when another one refers to it. */
  choices: TypedDocumentString<ChoiceAnswer<Choice>, ChoiceVariables<Where, Field>>;
  where: (filter: Filter) => NoInfer<Where>;
  /** Those records alone. */
  ids: (ids: string[]) => NoInfer<Where>;
  /** From the name of a column to the registry's ordering. Later ties are settled by the registry itself. */
  order: Partial<Record<string, NoInfer<Field>>>;
  /** The order of a list that nobody sorted or searched. */
  natural: OrderStep<NoInfer<Field>>[];
}

interface WriteDefinition<Whole, Form extends FormValues, Input, Patch> {
  one: TypedDocumentString<OneAnswer<Whole>, { id: string }>;
  create: TypedDocumentString<ChangeAnswer<Whole>, { input: Input; source?: SourceOfChange | null }>;
  update: TypedDocumentString<
    ChangeAnswer<Whole>,
    { id: string; version: number; patch: Patch; source?: SourceOfChange | null }
  >;
  remove: TypedDocumentString<ChangeAnswer<Reference>, { id: string; version: number }>;
  /** The record as its form holds it. */
  form: (record: NoInfer<Whole>) => Form;
  input: (form: NoInfer<Form>) => NoInfer<Input>;
  patch: (change: Change<NoInfer<Form>>) => NoInfer<Patch>;
}

/** A form's values; the box "source of this change" sits beside the record's own fields. */
export interface FormValues {
  source?: SourceOfChange | null;
}

interface ListQuery {
  pagination?: { page: number; perPage: number } | undefined;
  sort?: { field: string; order: 'ASC' | 'DESC' } | undefined;
  filter?: unknown;
}

/** What react-admin asks of one resource; `data-provider.ts` hands its calls on by name. */
export interface ReadableResource {
  getList: (query: ListQuery, options: ExecuteOptions) => Promise<ListResult>;
  getMany: (ids: string[], options: ExecuteOptions) => Promise<RaRecord[]>;
}
export interface WritableResource<
  Whole extends CuratedRecord = CuratedRecord,
  Form extends FormValues = FormValues,
> extends ReadableResource {
  getOne: (id: string, options: ExecuteOptions) => Promise<Whole>;
  create: (form: Form) => Promise<Whole>;
  update: (base: Whole, form: Form) => Promise<Whole>;
  remove: (record: CuratedRecord) => Promise<Reference>;
  form: (record: Whole) => Form;
}

export interface ListResult {
  data: RaRecord[];
  /** Absent for choices, which are not counted. */
  total?: number;
  pageInfo?: { hasNextPage: boolean; hasPreviousPage: boolean };
  meta?: { facets: Facet[] };
}

/** Turns the typed documents of something that is only referred to into react-admin's reading methods. */
export function defineVocabulary<
  Row extends Reference,
  Choice extends Reference,
  Where,
  Field extends string,
  Filter extends object,
>(definition: ReadDefinition<Row, Choice, Where, Field, Filter>): ReadableResource {
  const { list, choices, where, ids: whereIds, order, natural } = definition;

  function ordering(sort: ListQuery['sort'], filter: Filter): OrderStep<Field>[] {
    const field = sort && order[sort.field];
    if (sort && field) return [{ field, direction: sort.order }];
    return 'search' in filter && filter.search ? [] : natural;
  }

  return {
    async getList({ pagination, sort, filter: given }, options) {
      const filter = asked(given ?? {}) as Filter;
      const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
      const criteria = { where: where(filter), orderBy: ordering(sort, filter), first: perPage };
      if (sort?.field === choiceSort.field) {
        const { nodes } = (await execute(choices, criteria, options)).list;
        return { data: nodes, pageInfo: { hasNextPage: false, hasPreviousPage: false } };
      }
      const answer = await execute(list, { ...criteria, offset: (page - 1) * perPage }, options);
      return {
        data: answer.list.nodes,
        total: answer.list.totalCount,
        meta: { facets: answer.list.facets ?? [] },
      };
    },
    async getMany(ids, options) {
      return (await execute(choices, { where: whereIds(ids), first: ids.length }, options)).list.nodes;
    },
  };
}

/** The same for a resource with screens of its own, with everything a curator may do to it. */
export function defineResource<
  Row extends Reference,
  Choice extends Reference,
  Where,
  Field extends string,
  Filter extends object,
  Whole extends CuratedRecord,
  Form extends FormValues,
  Input,
  Patch,
>(
  definition: ReadDefinition<Row, Choice, Where, Field, Filter> & WriteDefinition<Whole, Form, Input, Patch>,
): WritableResource<Whole, Form> {
  const { one, create, update, remove } = definition;
  return {
    ...defineVocabulary(definition),
    form: definition.form,
    async getOne(id, options) {
      const record = (await execute(one, { id }, options)).one;
      if (!record) throw new HttpError('liaison.error.not_found', 404);
      return record;
    },
    async create(form) {
      const { change } = await execute(create, { input: definition.input(form), source: sourceOf(form) });
      return accepted(change, (path) => (path[0] === 'input' ? path.slice(1) : path));
    },
    async update(base, form) {
      const change = new Change(definition.form(base), form);
      const patch = definition.patch(change);
      const answer = await execute(update, {
        id: base.id,
        version: base.version,
        patch,
        source: sourceOf(form),
      });
      return accepted(answer.change, change.locate);
    },
    async remove({ id, version }) {
      const { change } = await execute(remove, { id, version });
      return accepted(change, () => []);
    },
  };
}

/** The longest text that the registry searches for, in characters. */
const longestSearch = 200;

/** A search of nothing but spaces is none; what is too long to be searched for is cut. */
function asked(filter: object): object {
  if (!('search' in filter) || typeof filter.search !== 'string') return filter;
  return { ...filter, search: filter.search.trim().slice(0, longestSearch) };
}

/** Without a document there is no source, whatever else the box holds. */
function sourceOf({ source }: FormValues): SourceOfChange | null {
  return source?.document
    ? { document: source.document, quote: source.quote || null, basis: source.basis }
    : null;
}

function accepted<Whole>(
  { record, userErrors }: ChangeAnswer<Whole>['change'],
  locate: (path: readonly string[]) => readonly string[],
): Whole {
  if (userErrors.length > 0 || !record) throw refusal(userErrors, locate);
  return record;
}
