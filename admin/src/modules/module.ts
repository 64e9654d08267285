import {
  type DeliveryMode,
  ModuleChoicesDocument,
  ModuleCreateDocument,
  type ModuleKind,
  ModuleListDocument,
  type ModuleListQuery,
  ModuleOneDocument,
  ModuleRemoveDocument,
  ModuleUpdateDocument,
  type ModuleWhere,
  type ModuleWholeFragment,
} from '../generated/graphql.ts';
import { defineResource, type FormValues } from '../kernel/define-resource.ts';
import { type NodeForm, nodeForm, nodeInput, nodePatch } from '../kernel/form/node-form.ts';

export type ModuleRow = ModuleListQuery['list']['nodes'][number];
export type TrainingModule = ModuleWholeFragment;

export interface ModuleFilter {
  search?: string;
  kind?: ModuleKind;
  /** Id of the organisation that provides it. */
  provider?: string;
}

export interface ModuleForm extends NodeForm, FormValues {
  kind: ModuleKind | '';
  parent?: string | null;
  provider?: string | null;
  code?: string | null;
  declaredParts?: number | null;
  duration?: string | null;
  audience?: string | null;
  deliveryModes: DeliveryMode[];
  languages: string[];
  description?: string | null;
}

export const trainingModule = defineResource({
  list: ModuleListDocument,
  choices: ModuleChoicesDocument,
  one: ModuleOneDocument,
  create: ModuleCreateDocument,
  update: ModuleUpdateDocument,
  remove: ModuleRemoveDocument,

  where: ({ search, kind, provider }: ModuleFilter): ModuleWhere => ({
    ...(search ? { search } : {}),
    ...(kind ? { kind: { eq: kind } } : {}),
    ...(provider ? { provider: { id: { eq: provider } } } : {}),
  }),
  ids: (ids) => ({ id: { in: ids } }),
  order: { name: 'NAME', kind: 'KIND', code: 'CODE', declaredParts: 'DECLARED_PARTS' },
  natural: [{ field: 'NAME', direction: 'ASC' }],

  form: (record): ModuleForm => ({
    ...nodeForm(record),
    kind: record.kind,
    parent: record.parent?.id ?? null,
    provider: record.provider?.id ?? null,
    code: record.code,
    declaredParts: record.declaredParts,
    duration: record.duration,
    audience: record.audience,
    deliveryModes: record.deliveryModes,
    languages: record.languages,
    description: record.description,
  }),
  input: (form) => ({
    ...nodeInput(form),
    kind: form.kind as ModuleKind,
    parent: form.parent || null,
    provider: form.provider || null,
    code: form.code || null,
    declaredParts: form.declaredParts ?? null,
    duration: form.duration || null,
    audience: form.audience || null,
    deliveryModes: form.deliveryModes,
    languages: form.languages,
    description: form.description || null,
  }),
  patch: (change) => ({
    ...nodePatch(change),
    kind: change.chosen('kind'),
    parent: change.value('parent'),
    provider: change.value('provider'),
    code: change.value('code'),
    declaredParts: change.value('declaredParts'),
    duration: change.value('duration'),
    audience: change.value('audience'),
    deliveryModes: change.chosen('deliveryModes'),
    languages: change.chosen('languages'),
    description: change.value('description'),
  }),
});
