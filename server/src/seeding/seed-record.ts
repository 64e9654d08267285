/** Where something stands in the seed files: counted from 1. `file` is relative to the folder of the seeds. */
export interface SeedPosition {
  file: string;
  line: number;
  column: number;
}

/** One document that says a value. All references are keys; the id of a key is `seedId(key)`. */
export interface SeedSource {
  document: string;
  /** Verbatim in the document, white space folded; null: the value follows from the document as a whole. */
  quote: string | null;
  basis: string;
  attributedTo: string | null;
  saidAt: string | null;
  /** EDTF: when the value was true, where the document limits it. */
  asOf: string | null;
  at: SeedPosition;
}

export interface SeedNumber {
  min: number | null;
  max: number | null;
  qualifier: string;
  text: string | null;
}

export interface SeedMoney {
  amount: number;
  currency: string;
}

export type SeedScalar = string | number | boolean | SeedNumber | SeedMoney;

/** A value with what says it. No source: the curators hold it on their own account, and no claim is made. */
export interface SeedValue {
  value: SeedScalar;
  sources: SeedSource[];
  at: SeedPosition;
}

export interface SeedName {
  value: string;
  lang: string;
  kind: string;
  period: string | null;
  sources: SeedSource[];
  at: SeedPosition;
}

export interface SeedIdentifier {
  scheme: string;
  value: string;
  at: SeedPosition;
}

export type SeedClaimValue =
  | { text: string; lang: string | null }
  | { period: string }
  | { quantity: SeedNumber & { unit: string | null; cumulative: boolean; country: string | null } }
  | { node: string }
  | { code: string };

/** What a document says beside the values of the record: other sides of a contradiction, and facts without a column. */
export interface SeedClaim {
  field: string;
  value: SeedClaimValue;
  rank: string;
  source: SeedSource;
  at: SeedPosition;
}

export interface SeedRecord {
  type: string;
  key: string;
  /** The product ships this record: the seeds only add to it. */
  world: boolean;
  /** Columns with one value, by the name of the field in the API. References are keys. */
  values: Record<string, SeedValue>;
  /** Lists of references, languages or choices, by field. */
  lists: Record<string, SeedValue[]>;
  names: SeedName[];
  identifiers: SeedIdentifier[];
  claims: SeedClaim[];
  /** Rows written inside the record (participations, roles, posts …), by field, in the order of the file. */
  rows: Record<string, SeedRecord[]>;
  at: SeedPosition;
}

export interface SeedDocument {
  key: string;
  /** The file with its text, relative to the folder of the seeds. */
  file: string;
  text: string;
}

export interface Seeds {
  /** Every record comes after the records that its columns need; references of claims may point anywhere. */
  records: SeedRecord[];
  documents: ReadonlyMap<string, SeedDocument>;
  /** SHA-256 over all files in the order of their names: equal content, equal hash. */
  contentHash: string;
}
