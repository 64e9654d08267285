import { changesOf } from '../ledger/changes.ts';
import { Project } from './project.ts';
import { ProjectRole } from './project-role.ts';
import { projectRoleRules, projectRules } from './project.rules.ts';

export const ProjectChanges = changesOf(Project, {
  ...projectRules,
  rows: [[ProjectRole, projectRoleRules]],
});
