import { changesOf } from '../ledger/changes.ts';
import { TrainingModule } from './training-module.ts';
import { trainingModuleRules } from './training-module.rules.ts';

export const TrainingModuleChanges = changesOf(TrainingModule, trainingModuleRules);
