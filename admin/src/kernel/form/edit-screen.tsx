import { type ReactNode, useState } from 'react';
import {
  EditBase,
  Form,
  useCreatePath,
  useEditContext,
  useNotify,
  useRedirect,
  useTranslate,
  useUpdate,
} from 'react-admin';
import { HttpError, Loading, Title } from 'react-admin';
import type { CuratedRecord, FormValues, WritableResource } from '../define-resource.ts';
import { wholeRecord } from '../referred-records.ts';
import { isStale } from '../user-error.ts';
import { FormFrame } from './form-frame.tsx';
import { newSource } from './new-source.ts';
import { StaleDialog, type StaleEdit } from './stale-dialog.tsx';

interface EditScreenProps<Whole extends CuratedRecord, Form extends FormValues> {
  /** The name of the resource, as in its address. */
  resource: string;
  definition: WritableResource<Whole, Form>;
  children: ReactNode;
}

/**
 * Edits a record. The registry's answer is awaited before the screen is left: user errors land on their fields, and a
 * version that somebody else changed meanwhile opens a dialog while the input stays where it is.
 */
export function EditScreen<Whole extends CuratedRecord, Values extends FormValues>(
  props: EditScreenProps<Whole, Values>,
) {
  return (
    <EditBase mutationMode="pessimistic" queryOptions={wholeRecord}>
      <LoadedForm {...props} />
    </EditBase>
  );
}

function LoadedForm<Whole extends CuratedRecord, Values extends FormValues>(
  props: EditScreenProps<Whole, Values>,
) {
  const { record, isPending } = useEditContext<Whole>();
  if (isPending || !record) return <Loading />;
  return <EditForm key={record.id} {...props} loaded={record} />;
}

function EditForm<Whole extends CuratedRecord, Values extends FormValues>({
  resource,
  definition,
  children,
  loaded,
}: EditScreenProps<Whole, Values> & { loaded: Whole }) {
  // The version that the input is based on; it changes only when a curator takes a newer one.
  const [base, setBase] = useState(loaded);
  const [initial] = useState(() => ({ ...definition.form(loaded), source: newSource }));
  const [stale, setStale] = useState<StaleEdit<Whole, Values> | null>(null);
  const [update] = useUpdate<Whole, HttpError>();
  const notify = useNotify();
  const redirect = useRedirect();
  const translate = useTranslate();
  const createPath = useCreatePath();

  async function save(values: Values): Promise<object | undefined> {
    try {
      await update(
        resource,
        { id: base.id, data: values as never, previousData: base, ...wholeRecord },
        { returnPromise: true, mutationMode: 'pessimistic' },
      );
      notify(`resources.${resource}.notifications.updated`, {
        type: 'success',
        messageArgs: { smart_count: 1, _: translate('ra.notification.updated', { smart_count: 1 }) },
      });
      redirect('show', resource, base.id, undefined, { _scrollToTop: true });
      return undefined;
    } catch (error) {
      if (isStale(error)) {
        setStale({ before: base, mine: values });
        return undefined;
      }
      return reported(error, notify);
    }
  }

  return (
    <Form record={initial} onSubmit={save as never} warnWhenUnsavedChanges>
      <Title title={loaded.name ?? translate('ra.action.edit')} />
      <FormFrame cancelTo={createPath({ resource, type: 'show', id: loaded.id })}>{children}</FormFrame>
      <StaleDialog
        resource={resource}
        definition={definition}
        stale={stale}
        onClose={() => setStale(null)}
        onTaken={(current) => {
          setBase(current);
          setStale(null);
        }}
      />
    </Form>
  );
}

/** Errors of fields go to the form; anything else is said to the curator. */
export function reported(error: unknown, notify: ReturnType<typeof useNotify>): object | undefined {
  if (!(error instanceof Error)) throw error;
  const errors = error instanceof HttpError ? (error.body as { errors?: object } | null)?.errors : undefined;
  if (errors) return errors;
  notify(error.message, { type: 'error' });
  return undefined;
}
