import { nodesOf } from './check.ts';
import type { Answer, Check } from './check.ts';
import { claimParts, claimRow, restsOn } from './claim-row.ts';
import type { ClaimAnswer } from './claim-row.ts';
import { id, keyOfNode } from './key.ts';
import type { Key } from './key.ts';

const claims = 'claims(first: 100) { nodes { ...claimParts } }';

const eventProjects = /* GraphQL */ `
  query EventProjects($from: ID!, $to: ID!) {
    rows: eventProjects(where: { event: { id: { eq: $from } }, project: { id: { eq: $to } } }) {
      nodes { word: kind ${claims} }
    }
  }
  ${claimParts}
`;

const eventModules = /* GraphQL */ `
  query EventModules($from: ID!, $to: ID!) {
    rows: eventModules(where: { event: { id: { eq: $from } }, module: { id: { eq: $to } } }) {
      nodes { word: kind ${claims} }
    }
  }
  ${claimParts}
`;

const posts = /* GraphQL */ `
  query Posts($from: ID!, $to: ID!) {
    rows: posts(where: { delegate: { id: { eq: $from } }, organisation: { id: { eq: $to } } }) {
      nodes { word: title ${claims} }
    }
  }
  ${claimParts}
`;

const links = /* GraphQL */ `
  query Links($from: ID!, $to: ID!) {
    rows: links(where: { from: { id: { eq: $from } }, to: { id: { eq: $to } } }) {
      nodes { word: kind ${claims} }
    }
  }
  ${claimParts}
`;

/** One row ties the two records, with this word, and one claim in the words of the fact says so. */
const tie =
  (query: string, field: string, from: Key, to: Key, word: string): Check =>
  (fact) => ({
    query,
    variables: { from: id(from), to: id(to) },
    seen: ({ rows }) =>
      nodesOf<{ word: string; claims: unknown }>(rows).map(({ word, claims }) => ({
        word,
        claims: nodesOf<ClaimAnswer>(claims)
          .filter((claim) => claim.field === field && restsOn(claim, fact))
          .map(claimRow)
          .map(({ value, basis }) => ({ value, basis })),
      })),
    expected: [{ word, claims: [{ value: to, basis: 'STATED' }] }],
  });

/** The event is UNDER the project, or within it as a FRAMEWORK. */
export const eventProject = (event: Key, project: Key, kind: string): Check =>
  tie(eventProjects, 'project', event, project, kind);

/** The module was PRESENTED or DELIVERED at the event. */
export const eventModule = (event: Key, module: Key, kind: string): Check =>
  tie(eventModules, 'module', event, module, kind);

/** The delegate holds one post in the organisation, with this title. */
export const post = (delegate: Key, organisation: Key, title: string): Check =>
  tie(posts, 'organisation', delegate, organisation, title);

/** One link of this kind leads from the one to the other. */
export const link = (from: Key, kind: string, to: Key): Check => tie(links, 'to', from, to, kind);

const lists = /* GraphQL */ `
  query Lists($id: ID!, $field: String!) {
    node(id: $id) {
      topics(first: 100) { nodes { id } }
      ... on Event { places(first: 100) { nodes { id } } }
      ... on Place { countries(first: 100) { nodes { id } } }
      ... on Region { members(first: 100) { nodes { id } } }
      ${claims.replace('(', '(where: { field: { eq: $field } }, ')}
    }
  }
  ${claimParts}
`;

/** A list of references has this member, and one claim in the words of the fact says so. */
const listed = (key: Key, field: string, member: Key): Check => {
  const expected = { listed: [member], claims: [{ value: member, basis: 'STATED' }] };
  return (fact) => ({
    query: lists,
    variables: { id: id(key), field },
    seen: ({ node }) => ({
      listed: nodesOf<{ id: string }>((node as Answer)[field])
        .map(keyOfNode)
        .filter((found) => found === member),
      claims: nodesOf<ClaimAnswer>((node as Answer)['claims'])
        .filter((claim) => restsOn(claim, fact))
        .map(claimRow)
        .filter(({ value }) => value === member)
        .map(({ value, basis }) => ({ value, basis })),
    }),
    expected,
  });
};

/** The node is about the topic. */
export const topic = (key: Key, member: Key): Check => listed(key, 'topics', member);
/** The event took place at the place. */
export const place = (event: Key, member: Key): Check => listed(event, 'places', member);
/** The place lies in the country. */
export const country = (place: Key, member: Key): Check => listed(place, 'countries', member);
/** The region has the country as a member. */
export const member = (region: Key, member: Key): Check => listed(region, 'members', member);
