import { changesOf } from '../ledger/changes.ts';
import { Country } from './country.ts';
import { Place } from './place.ts';
import { Region } from './region.ts';
import { regionRules } from './region.rules.ts';
import { Topic } from './topic.ts';

/** Countries come with the product: only what stands beside them is curated. */
export const CountryChanges = changesOf(Country, { offers: ['update'] });
export const RegionChanges = changesOf(Region, regionRules);
export const PlaceChanges = changesOf(Place);
export const TopicChanges = changesOf(Topic);
