import words from '@liaison/schema/words.json' with { type: 'json' };

/** Types of records that have a form. */
type Curated = 'Organisation' | 'Project' | 'Module' | 'Event' | 'Delegate';

/** Lists in an input that are written by inputs of their own. */
type Lists = 'names' | 'identifiers' | 'topics' | 'links' | 'claims';

/** The fields of a record's own row as its input takes them: references are ids, dates EDTF. */
export type OwnInput<Input, Others extends keyof Input = never> = Omit<Input, Lists | Others>;

/** The same as a form holds them: nothing is chosen yet in a form that has just been opened. */
export type OwnForm<Input, Others extends keyof Input = never> = {
  [Key in keyof OwnInput<Input, Others>]?: Emptied<OwnInput<Input, Others>[Key]>;
};

/** A text may be empty, and so may each half of an amount. */
type Emptied<Value> =
  NonNullable<Value> extends object & { amount: string } ? MoneyForm | null : Value | '' | null;

/** What `Change` says of one field, whatever form it is of. */
interface Difference {
  value: (key: never) => unknown;
}

interface MoneyForm {
  amount?: string | null;
  currency?: string | null;
}

const shapes: Record<Curated, Record<string, string>> = words.fields;

/** The own fields of a record as its form holds them. A field that the record was not asked for is left out. */
export function ownForm<Form>(type: Curated, record: object): Form {
  const loaded = record as Record<string, unknown>;
  const entries = Object.entries(shapes[type])
    .filter(([name]) => loaded[name] !== undefined)
    .map(([name, shape]) => [name, formValue(shape, loaded[name])] as const);
  return Object.fromEntries(entries) as Form;
}

function formValue(shape: string, value: unknown): unknown {
  switch (shape) {
    case 'reference':
      return (value as { id: string } | null)?.id ?? null;
    case 'date':
      return (value as { edtf: string } | null)?.edtf ?? null;
    case 'money': {
      const money = value as MoneyForm | null;
      return { amount: money?.amount ?? null, currency: money?.currency ?? null };
    }
    default:
      return value;
  }
}

/** The own fields of a form as the input of a new record takes them. */
export function ownInput<Input>(type: Curated, form: object): Input {
  const filled = form as Record<string, unknown>;
  const entries = Object.entries(shapes[type])
    .filter(([name]) => filled[name] !== undefined)
    .map(([name, shape]) => [name, inputValue(shape, filled[name])] as const);
  return Object.fromEntries(entries) as Input;
}

/** What changed in the own fields of a form. */
export function ownPatch<Patch>(type: Curated, change: Difference): Patch {
  const entries = Object.entries(shapes[type]).map(([name, shape]) => {
    const value = change.value(name as never);
    return [name, value === undefined ? undefined : inputValue(shape, value)] as const;
  });
  return Object.fromEntries(entries) as Patch;
}

function inputValue(shape: string, value: unknown): unknown {
  if (shape === 'list') return value ?? [];
  if (shape === 'money') return moneyInput(value as MoneyForm | null);
  return value === '' || value === undefined ? null : value;
}

/** Null when neither half is given; half an amount is left for the registry to refuse. */
function moneyInput(money: MoneyForm | null): { amount: string; currency: string } | null {
  if (!money?.amount && !money?.currency) return null;
  return { amount: money.amount ?? '', currency: money.currency ?? '' };
}
