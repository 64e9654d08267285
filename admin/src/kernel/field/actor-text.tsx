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

interface ActorTextProps {
  actor: Actor;
  /** In the weight of the text around it and without signs, for columns. */
  quiet?: boolean;
}

/** Who a role is about, as far as the source says: a person, a body, a country, a region, or only words. */
export function ActorText({
  actor: { delegate, organisation, country, region, label },
  quiet,
}: ActorTextProps) {
  const look = quiet ? { plain: true, quiet: true } : {};
  const named: Record<string, ReactNode> = {
    delegate: delegate && <RecordLink value={delegate} {...look} />,
    organisation: organisation && <RecordLink value={organisation} {...look} />,
    country: country && <CountryText value={country} />,
    region: region && <RecordLink value={region} plain {...(quiet ? { quiet } : {})} />,
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
