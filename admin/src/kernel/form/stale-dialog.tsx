import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import type { CuratedRecord, FormValues, WritableResource } from '../define-resource.ts';
import { rebase } from '../rebase.ts';
import { wholeRecord } from '../referred-records.ts';

/** An edit that was refused because the record is newer than the one it began with. */
export interface StaleEdit<Whole, Values> {
  before: Whole;
  mine: Values;
}

interface StaleDialogProps<Whole extends CuratedRecord, Values extends FormValues> {
  resource: string;
  definition: WritableResource<Whole, Values>;
  stale: StaleEdit<Whole, Values> | null;
  onClose: () => void;
  onTaken: (current: Whole) => void;
}

/** Offers the newer version without losing what was typed. Must stand inside the form. */
export function StaleDialog<Whole extends CuratedRecord, Values extends FormValues>({
  resource,
  definition,
  stale,
  onClose,
  onTaken,
}: StaleDialogProps<Whole, Values>) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const { reset } = useFormContext();
  const [isLoading, setLoading] = useState(false);

  async function take(keepMine: boolean): Promise<void> {
    if (!stale) return;
    setLoading(true);
    try {
      const id = stale.before.id;
      const current = (await dataProvider.getOne(resource, { id, ...wholeRecord })).data as Whole;
      const theirs = definition.form(current);
      reset({ ...theirs, source: stale.mine.source });
      if (keepMine) {
        const merged = rebase<Values>(definition.form(stale.before), stale.mine, theirs);
        // Defaults stay theirs, so that what was typed still counts as unsaved.
        reset({ ...merged, source: stale.mine.source }, { keepDefaultValues: true });
        notify('liaison.stale.done', { type: 'info' });
      }
      onTaken(current);
    } catch (error) {
      notify(error instanceof Error ? error.message : 'liaison.error.unreadable', { type: 'error' });
    } finally {
      setLoading(false);
    }
  }

  return (
    <Dialog
      open={stale !== null}
      onClose={onClose}
      aria-labelledby="stale-title"
      aria-describedby="stale-body"
    >
      <DialogTitle id="stale-title">{translate('liaison.stale.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText id="stale-body">{translate('liaison.stale.body')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('liaison.stale.stay')}</Button>
        <Button onClick={() => void take(false)} disabled={isLoading}>
          {translate('liaison.stale.discard')}
        </Button>
        <Button onClick={() => void take(true)} disabled={isLoading} variant="contained">
          {translate('liaison.stale.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
