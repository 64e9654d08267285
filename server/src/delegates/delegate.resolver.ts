import { changesOf } from '../ledger/changes.ts';
import { Delegate } from './delegate.ts';

export const DelegateChanges = changesOf(Delegate);
