import {
  type AttendanceMode,
  EventChoicesDocument,
  EventCreateDocument,
  type EventKind,
  EventListDocument,
  type EventListQuery,
  type EventModuleKind,
  EventOneDocument,
  type EventProjectKind,
  EventRemoveDocument,
  type EventStatus,
  EventUpdateDocument,
  type EventWhere,
  type EventWholeFragment,
} from '../generated/graphql.ts';
import type { Change, FormRow } from '../kernel/change.ts';
import { defineResource, type FormValues } from '../kernel/define-resource.ts';
import { type NodeForm, nodeForm, nodeInput, nodePatch } from '../kernel/form/node-form.ts';
import {
  type ParticipationForm,
  participationForm,
  participationInput,
  newParticipationInputs,
} from './participation.ts';

export type EventRow = EventListQuery['list']['nodes'][number];
export type TrainingEvent = EventWholeFragment;

export interface EventFilter {
  search?: string;
  kind?: EventKind;
  status?: EventStatus;
  attendanceMode?: AttendanceMode;
  /** Panels, sessions and site visits as well; a search always finds them. */
  withParts?: boolean;
}

export interface EventProjectForm extends FormRow {
  project: string;
  kind: EventProjectKind;
}
export interface EventModuleForm extends FormRow {
  module: string;
  kind: EventModuleKind;
}

export interface EventForm extends NodeForm, FormValues {
  kind: EventKind | '';
  parent?: string | null;
  position?: number | null;
  ordinal?: number | null;
  declaredParts?: number | null;
  period?: string | null;
  duration?: string | null;
  attendanceMode?: AttendanceMode | null;
  places: string[];
  languages: string[];
  status?: EventStatus | null;
  description?: string | null;
  participations: ParticipationForm[];
  projects: EventProjectForm[];
  modules: EventModuleForm[];
}

export const event = defineResource({
  list: EventListDocument,
  choices: EventChoicesDocument,
  one: EventOneDocument,
  create: EventCreateDocument,
  update: EventUpdateDocument,
  remove: EventRemoveDocument,

  where: ({ search, kind, status, attendanceMode, withParts }: EventFilter): EventWhere => ({
    ...(search ? { search } : {}),
    ...(search || withParts ? {} : { parent: { isNull: true } }),
    ...(kind ? { kind: { eq: kind } } : {}),
    ...(status ? { status: { eq: status } } : {}),
    ...(attendanceMode ? { attendanceMode: { eq: attendanceMode } } : {}),
  }),
  ids: (ids) => ({ id: { in: ids } }),
  order: { name: 'NAME', kind: 'KIND', period: 'PERIOD' },
  natural: [{ field: 'PERIOD', direction: 'DESC' }],

  form: (record): EventForm => ({
    ...nodeForm(record),
    kind: record.kind,
    parent: record.parent?.id ?? null,
    position: record.position,
    ordinal: record.ordinal,
    declaredParts: record.declaredParts,
    period: record.period?.edtf ?? null,
    duration: record.duration,
    attendanceMode: record.attendanceMode,
    places: record.places.nodes.map(({ id }) => id),
    languages: record.languages,
    status: record.status,
    description: record.description,
    participations: record.participations.nodes.map(participationForm),
    projects: record.eventProjects.nodes.map(({ id, kind, project }) => ({ id, kind, project: project.id })),
    modules: record.eventModules.nodes.map(({ id, kind, module }) => ({ id, kind, module: module.id })),
  }),
  input: (form) => ({
    ...nodeInput(form),
    kind: form.kind as EventKind,
    parent: form.parent || null,
    position: form.position ?? null,
    ordinal: form.ordinal ?? null,
    declaredParts: form.declaredParts ?? null,
    period: form.period || null,
    duration: form.duration || null,
    attendanceMode: form.attendanceMode || null,
    places: form.places,
    languages: form.languages,
    status: form.status || null,
    description: form.description || null,
    participations: newParticipationInputs(form.participations),
    projects: form.projects.map(projectInput),
    modules: form.modules.map(moduleInput),
  }),
  patch: (change) => ({
    ...nodePatch(change),
    kind: change.chosen('kind'),
    parent: change.value('parent'),
    position: change.value('position'),
    ordinal: change.value('ordinal'),
    declaredParts: change.value('declaredParts'),
    period: change.value('period'),
    duration: change.value('duration'),
    attendanceMode: change.value('attendanceMode'),
    places: change.references('places'),
    languages: change.chosen('languages'),
    status: change.value('status'),
    description: change.value('description'),
    participations: participationChange(change),
    projects: change.rows('projects', projectInput),
    modules: change.rows('modules', moduleInput),
  }),
});

function participationChange(change: Change<EventForm>) {
  const rows = change.rows('participations', participationInput);
  return rows && { ...rows, add: newParticipationInputs(change.newRows('participations')) };
}

function projectInput({ project, kind }: EventProjectForm) {
  return { project, kind };
}

function moduleInput({ module, kind }: EventModuleForm) {
  return { module, kind };
}
