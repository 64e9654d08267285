import { Basis } from '../../generated/graphql.ts';

/** How the box "source of this change" begins: no document, and whatever is quoted taken as stated. */
export const newSource = { document: '', quote: '', basis: Basis.Stated };
