/**
 * Who may do what, from least to most. `public`: anybody, once the operator opens the registry. `client`: a program with
 * a token. `analyst`: reads persons too. `curator`: also writes. `administrator`: also sees what is suppressed.
 */
export const roles = ['public', 'client', 'analyst', 'curator', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Whoever asks, as far as an answer depends on it. */
export interface Viewer {
  role: Role;
  /** How changes are signed: the e-mail address, or the token's label; left out where nobody signs in. */
  name?: string | null;
  /** True for a token that may ask only, whatever its role may do. */
  readOnly?: boolean;
}

/**
 * Whoever sits at the machine, as long as there is no administrator. The server then listens on loopback alone, which is
 * why nobody else can be it.
 */
export const localCurator: Viewer = { role: 'curator' };

/** Anybody, where the operator has opened the registry for reading. */
export const anybody: Viewer = { role: 'public' };

/** Whether changes may be made. */
export const mayWrite = ({ role, readOnly }: Viewer): boolean =>
  (role === 'curator' || role === 'administrator') && readOnly !== true;
