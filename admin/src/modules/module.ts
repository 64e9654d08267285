import {
  type CreateModuleInput,
  type ModulePatch,
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
import { type OwnForm, ownForm, type OwnInput, ownInput, ownPatch } from '../kernel/form/own-field.ts';

export type ModuleRow = ModuleListQuery['list']['nodes'][number];
export type TrainingModule = ModuleWholeFragment;

export interface ModuleFilter {
  search?: string;
  kind?: ModuleKind;
  /** Id of the organisation that provides it. */
  provider?: string;
}

/** The form's fields are the input's fields; references are ids, periods EDTF. */
export type ModuleForm = NodeForm & FormValues & OwnForm<CreateModuleInput>;

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
    ...ownForm<OwnForm<CreateModuleInput>>('Module', record),
  }),
  input: (form) => ({
    ...nodeInput(form),
    ...ownInput<OwnInput<CreateModuleInput>>('Module', form),
  }),
  patch: (change) => ({
    ...nodePatch(change),
    ...ownPatch<OwnInput<ModulePatch>>('Module', change),
  }),
});
