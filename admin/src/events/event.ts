import {
  type CreateEventInput,
  type EventPatch,
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
import { type OwnForm, ownForm, type OwnInput, ownInput, ownPatch } from '../kernel/form/own-field.ts';
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

/** The form's fields are the input's fields; references are ids, periods EDTF. */
export type EventForm = NodeForm &
  FormValues &
  OwnForm<CreateEventInput, 'places' | 'participations' | 'projects' | 'modules'> & {
    places: string[];
    participations: ParticipationForm[];
    projects: EventProjectForm[];
    modules: EventModuleForm[];
  };

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
    ...ownForm<OwnForm<CreateEventInput, 'places' | 'participations' | 'projects' | 'modules'>>(
      'Event',
      record,
    ),
    places: record.places.nodes.map(({ id }) => id),
    participations: record.participations.nodes.map(participationForm),
    projects: record.eventProjects.nodes.map(({ id, kind, project }) => ({ id, kind, project: project.id })),
    modules: record.eventModules.nodes.map(({ id, kind, module }) => ({ id, kind, module: module.id })),
  }),
  input: (form) => ({
    ...nodeInput(form),
    ...ownInput<OwnInput<CreateEventInput, 'places' | 'participations' | 'projects' | 'modules'>>(
      'Event',
      form,
    ),
    places: form.places,
    participations: newParticipationInputs(form.participations),
    projects: form.projects.map(projectInput),
    modules: form.modules.map(moduleInput),
  }),
  patch: (change) => ({
    ...nodePatch(change),
    ...ownPatch<OwnInput<EventPatch, 'places' | 'participations' | 'projects' | 'modules'>>('Event', change),
    places: change.references('places'),
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
