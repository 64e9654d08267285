import { changesOf } from '../ledger/changes.ts';
import { TrainingEvent } from './event.ts';
import { eventRules, participationRules } from './event.rules.ts';
import { Participation } from './participation.ts';

export const EventChanges = changesOf(TrainingEvent, {
  ...eventRules,
  rows: [[Participation, participationRules]],
});
