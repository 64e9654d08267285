/**
 * What the reader of the seeds must know of the model, and no more: which fields each type has and what may stand in
 * them. The server makes it from its vocabulary; tests make small ones.
 */
export interface SeedVocabulary {
  readonly types: readonly SeedType[];
  /** What may be claimed of a type: its own fields, and those that are no column (purpose, outcome, method …). */
  claimFields(type: string): readonly SeedClaimField[];
  /** One of them by name; null when there is none. */
  claimField(type: string, name: string): SeedClaimField | null;
  readonly nameKinds: readonly string[];
  readonly bases: readonly string[];
  readonly ranks: readonly string[];
  /** Whether the product ships this record itself: `country:AZ`, `region:143`. */
  isWorldKey(key: string): boolean;
}

export interface SeedType {
  /** Name of the type in the API, for example `Organisation`. */
  readonly name: string;
  /** What its keys begin with, for example `org`. */
  readonly prefix: string;
  /** The file its records stand in, without `.yaml`; null for rows, which are written inside another record. */
  readonly file: string | null;
  readonly fields: Readonly<Record<string, SeedField>>;
  /** Whether it must have a preferred name. */
  readonly named: boolean;
}

interface SeedFieldBase {
  readonly required?: boolean;
  /** Several values: a YAML list. */
  readonly list?: boolean;
}

export type SeedField =
  | (SeedFieldBase & {
      readonly kind: 'text' | 'integer' | 'boolean' | 'period' | 'date' | 'headcount' | 'money' | 'language';
    })
  | (SeedFieldBase & { readonly kind: 'choice'; readonly values: readonly string[] })
  /** A reference by key; `to` names the types it may point to, none means any. */
  | (SeedFieldBase & { readonly kind: 'reference'; readonly to: readonly string[] })
  /** Rows written inside the record; `of` names their type. */
  | (SeedFieldBase & { readonly kind: 'rows'; readonly of: string });

export type SeedClaimType = 'text' | 'period' | 'quantity' | 'node' | 'code' | 'agent';

export interface SeedClaimField {
  readonly name: string;
  readonly type: SeedClaimType;
  /** For codes: the values that may stand there; left out, any word may. */
  readonly values?: readonly string[];
  /** For nodes: the types that may stand there; left out, any may. */
  readonly to?: readonly string[];
}
