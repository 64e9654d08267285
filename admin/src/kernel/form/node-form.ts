import type { NameKind, NodePartsFragment } from '../../generated/graphql.ts';
import type { Change } from '../change.ts';
import { type IdentifierForm, identifierForm, identifierInput } from '../input/identifier-rows-input.tsx';
import { type LinkForm, linkForm, linkInput } from '../input/link-rows-input.tsx';
import { type NameForm, nameForm, nameInput } from '../input/name-rows-input.tsx';

/** What the form of every aggregate holds beside the aggregate's own fields. */
export interface NodeForm {
  names: NameForm[];
  identifiers: IdentifierForm[];
  topics: string[];
  links: LinkForm[];
}

/** An empty record's names: one, preferred, in English, to begin with. */
export const emptyNode: NodeForm = {
  names: [{ value: '', lang: 'en', kind: 'PREFERRED' satisfies NameKind }],
  identifiers: [],
  topics: [],
  links: [],
};

export function nodeForm(record: NodePartsFragment): NodeForm {
  return {
    names: record.names.nodes.map(nameForm),
    identifiers: record.identifiers.nodes.map(identifierForm),
    topics: record.topics.nodes.map(({ id }) => id),
    links: record.linksFrom.nodes.map(linkForm),
  };
}

export function nodeInput({ names, identifiers, topics, links }: NodeForm) {
  return {
    names: names.map(nameInput),
    identifiers: identifiers.map(identifierInput),
    topics,
    links: links.map(linkInput),
  };
}

export function nodePatch(change: Change<NodeForm>) {
  return {
    names: change.rows('names', nameInput),
    identifiers: change.rows('identifiers', identifierInput),
    topics: change.references('topics'),
    links: change.rows('links', linkInput),
  };
}
