import { changesOf } from '../ledger/changes.ts';
import { Organisation } from './organisation.ts';
import { organisationRules } from './organisation.rules.ts';

export const OrganisationChanges = changesOf(Organisation, organisationRules);
