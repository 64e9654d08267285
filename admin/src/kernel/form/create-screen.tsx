import type { ReactNode } from 'react';
import {
  CreateBase,
  Form,
  Title,
  useCreate,
  useCreatePath,
  useGetResourceLabel,
  useNotify,
  useRedirect,
  useTranslate,
} from 'react-admin';
import type { FormValues } from '../define-resource.ts';
import { wholeRecord } from '../referred-records.ts';
import { reported } from './edit-screen.tsx';
import { FormFrame } from './form-frame.tsx';
import { newSource } from './new-source.ts';

interface CreateScreenProps<Values extends FormValues> {
  resource: string;
  /** What an empty form begins with. */
  empty: Values;
  children: ReactNode;
}

/** Creates a record; the registry's user errors land on their fields. */
export function CreateScreen<Values extends FormValues>({
  resource,
  empty,
  children,
}: CreateScreenProps<Values>) {
  const [create] = useCreate();
  const notify = useNotify();
  const redirect = useRedirect();
  const translate = useTranslate();
  const getResourceLabel = useGetResourceLabel();
  const createPath = useCreatePath();

  const initial: object = { ...empty, source: newSource };

  async function save(values: Values): Promise<object | undefined> {
    try {
      const created: { id: string } = await create(
        resource,
        { data: values as never, ...wholeRecord },
        { returnPromise: true },
      );
      notify(`resources.${resource}.notifications.created`, {
        type: 'success',
        messageArgs: { smart_count: 1, _: translate('ra.notification.created', { smart_count: 1 }) },
      });
      redirect('show', resource, created.id);
      return undefined;
    } catch (error) {
      return reported(error, notify);
    }
  }

  return (
    <CreateBase>
      <Form defaultValues={initial} onSubmit={save as never} warnWhenUnsavedChanges>
        <Title title={translate('liaison.form.new', { name: getResourceLabel(resource, 1).toLowerCase() })} />
        <FormFrame cancelTo={createPath({ resource, type: 'list' })}>{children}</FormFrame>
      </Form>
    </CreateBase>
  );
}
