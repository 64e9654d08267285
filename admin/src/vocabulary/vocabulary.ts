import {
  CountryChoicesDocument,
  CountryListDocument,
  type CountryWhere,
  DocumentChoicesDocument,
  DocumentListDocument,
  type DocumentWhere,
  PlaceChoicesDocument,
  PlaceListDocument,
  type PlaceWhere,
  RegionChoicesDocument,
  RegionListDocument,
  type RegionWhere,
  TopicChoicesDocument,
  TopicListDocument,
  type TopicWhere,
} from '../generated/graphql.ts';
import { defineVocabulary } from '../kernel/define-resource.ts';

interface Searched {
  search?: string;
}

/** What the aggregates refer to: looked up and chosen here, curated elsewhere. */
export const vocabulary = {
  countries: defineVocabulary({
    list: CountryListDocument,
    choices: CountryChoicesDocument,
    where: ({ search }: Searched): CountryWhere => (search ? { search } : {}),
    ids: (ids) => ({ id: { in: ids } }),
    order: { name: 'NAME' },
    natural: [{ field: 'NAME', direction: 'ASC' }],
  }),
  regions: defineVocabulary({
    list: RegionListDocument,
    choices: RegionChoicesDocument,
    where: ({ search }: Searched): RegionWhere => (search ? { search } : {}),
    ids: (ids) => ({ id: { in: ids } }),
    order: { name: 'NAME' },
    natural: [{ field: 'NAME', direction: 'ASC' }],
  }),
  places: defineVocabulary({
    list: PlaceListDocument,
    choices: PlaceChoicesDocument,
    where: ({ search }: Searched): PlaceWhere => (search ? { search } : {}),
    ids: (ids) => ({ id: { in: ids } }),
    order: { name: 'NAME' },
    natural: [{ field: 'NAME', direction: 'ASC' }],
  }),
  topics: defineVocabulary({
    list: TopicListDocument,
    choices: TopicChoicesDocument,
    where: ({ search }: Searched): TopicWhere => (search ? { search } : {}),
    ids: (ids) => ({ id: { in: ids } }),
    order: { name: 'NAME' },
    natural: [{ field: 'NAME', direction: 'ASC' }],
  }),
  documents: defineVocabulary({
    list: DocumentListDocument,
    choices: DocumentChoicesDocument,
    // A document has a title, not names: it is found by a part of it.
    where: ({ search }: Searched): DocumentWhere => (search ? { title: { contains: search } } : {}),
    ids: (ids) => ({ id: { in: ids } }),
    order: { name: 'TITLE' },
    natural: [{ field: 'TITLE', direction: 'ASC' }],
  }),
};
