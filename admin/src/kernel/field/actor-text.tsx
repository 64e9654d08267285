import { Fragment, type ReactNode } from 'react';
import { CountryText } from './country-text.tsx';
import { type NodeBrief, RecordLink } from './record-link.tsx';

interface Actor {
  organisation?: NodeBrief | null;
  country?: { iso2: string; name: string | null } | null;
  region?: NodeBrief | null;
  delegate?: NodeBrief | null;
  label?: string | null;
}

/** Who a role is about, as far as the source says: a person, a body, a country, a region, or only words. */
export function ActorText({ actor: { delegate, organisation, country, region, label } }: { actor: Actor }) {
  const named: Record<string, ReactNode> = {
    delegate: delegate && <RecordLink value={delegate} />,
    organisation: organisation && <RecordLink value={organisation} />,
    country: country && <CountryText value={country} />,
    region: region && <RecordLink value={region} plain />,
  };
  const given = Object.entries(named).filter(([, part]) => part);
  return (
    <>
      {given.map(([key, part], position) => (
        <Fragment key={key}>
          {position > 0 ? ' · ' : ''}
          {part}
        </Fragment>
      ))}
      {label ? <span>{given.length > 0 ? ` (${label})` : label}</span> : null}
    </>
  );
}
