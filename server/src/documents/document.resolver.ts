import { changesOf } from '../ledger/changes.ts';
import { Document } from './document.ts';
import { documentRules } from './document.rules.ts';

export const DocumentChanges = changesOf(Document, documentRules);
