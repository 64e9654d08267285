import { foldSpace } from '../../server/src/kernel/quote.ts';
import { nodesOf } from './check.ts';
import type { Answer, Check } from './check.ts';
import { claimParts, claimRow, restsOn } from './claim-row.ts';
import type { ClaimAnswer } from './claim-row.ts';
import { id, keyOfNode } from './key.ts';
import type { Key } from './key.ts';

const namesOfValue = /* GraphQL */ `
  query NamesOfValue($id: ID!, $value: String!, $lang: LanguageTag!) {
    node(id: $id) {
      names(where: { value: { eq: $value }, lang: { eq: $lang } }) {
        nodes {
          kind
          document {
            id
            text
          }
        }
      }
      claims(where: { field: { eq: "name" }, text: { eq: $value } }) {
        nodes {
          ...claimParts
        }
      }
    }
  }
  ${claimParts}
`;

interface NameAnswer {
  kind: string;
  document: { id: string; text: string | null } | null;
}

/**
 * A node bears this name, of this kind, read in the document of the fact, where the words of the fact stand. Of a
 * preferred name a claim in these words says so; other names are no claims and carry their document alone.
 */
export const name =
  (key: Key, kind: string, value: string, said: { lang?: string; basis?: string } = {}): Check =>
  (fact) => {
    const { lang = 'en', basis = 'STATED' } = said;
    const words = foldSpace(fact.quote ?? value);
    return {
      query: namesOfValue,
      variables: { id: id(key), value, lang },
      seen: ({ node }) => {
        const { names, claims } = node as Answer;
        return {
          names: nodesOf<NameAnswer>(names).map(({ kind, document }) => ({
            kind,
            document: keyOfNode(document),
            isQuoted: foldSpace(document?.text ?? '').includes(words),
          })),
          claims: nodesOf<ClaimAnswer>(claims)
            .filter((claim) => kind === 'PREFERRED' && restsOn(claim, fact))
            .map(claimRow)
            .map(({ basis, rank }) => ({ basis, rank })),
        };
      },
      expected: {
        names: [{ kind, document: fact.document, isQuoted: true }],
        claims: kind === 'PREFERRED' ? [{ basis, rank: 'PREFERRED' }] : [],
      },
    };
  };
