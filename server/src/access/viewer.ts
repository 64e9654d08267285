/**
 * Who may do what, from least to most. `public`: anybody, once the operator opens the registry. `client`: a program with
 * a token. `analyst`: reads persons too. `curator`: also writes. `administrator`: also sees what is suppressed.
 */
export const roles = ['public', 'client', 'analyst', 'curator', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Whoever asks, as far as an answer depends on it. */
export interface Viewer {
  role: Role;
}

/**
 * The only viewer until there are accounts: whoever sits at the machine. The server then listens on loopback alone, which
 * is why nobody else can be it.
 */
export const localCurator: Viewer = { role: 'curator' };
