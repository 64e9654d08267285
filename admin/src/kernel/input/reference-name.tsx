import { type RaRecord, useReference } from 'react-admin';

interface Named extends RaRecord {
  name?: string | null;
  title?: string | null;
}

/** The name of a record that a form holds by its id; all the names of a form are fetched together. */
export function ReferenceName({ reference, id }: { reference: string; id: string }) {
  const { referenceRecord } = useReference<Named>({ reference, id });
  return <>{referenceRecord?.name ?? referenceRecord?.title ?? '…'}</>;
}
