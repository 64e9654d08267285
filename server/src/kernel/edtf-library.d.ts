/** The `edtf` package ships no types; this is the one function of it that is used. */
declare module 'edtf' {
  /** Parses an EDTF text (levels 0 to 2). Throws on anything else. */
  export function parse(text: string): { type: string; level?: number };
}
