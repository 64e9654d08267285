import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { AggregateIcon } from '../layout/aggregate-icon.tsx';
import { plainWords } from '../message/use-choice-label.ts';
import type { Aggregate } from '../theme/palette.ts';

/** Any node by what it is always known by. `type` is the schema's NodeType, as "ORGANISATION". */
export interface NodeBrief {
  id: string;
  type: string;
  name: string | null;
}

const resources: Record<string, { aggregate: Aggregate; path: string }> = {
  ORGANISATION: { aggregate: 'organisation', path: '/organisations' },
  PROJECT: { aggregate: 'project', path: '/projects' },
  MODULE: { aggregate: 'module', path: '/modules' },
  EVENT: { aggregate: 'event', path: '/events' },
  DELEGATE: { aggregate: 'delegate', path: '/delegates' },
};

interface RecordLinkProps {
  value: NodeBrief | null | undefined;
  /** Without the sign in front, where every line would have the same one. */
  plain?: boolean;
  /** In the weight and colour of the text around it. */
  quiet?: boolean;
}

/** The name of a record, leading to its page where it has one. */
export function RecordLink({ value, plain, quiet }: RecordLinkProps) {
  if (!value) return null;
  const home = resources[value.type];
  const name = value.name ?? plainWords(value.type);
  if (!home) return <span>{name}</span>;
  return (
    <Box component="span">
      {plain ? null : (
        <AggregateIcon aggregate={home.aggregate} sx={{ fontSize: 17, verticalAlign: '-3px', mr: 0.75 }} />
      )}
      <MuiLink
        component={Link}
        to={`${home.path}/${value.id}/show`}
        color={quiet ? 'inherit' : 'text.primary'}
        underline="hover"
        sx={{ fontWeight: quiet ? 'inherit' : 600 }}
      >
        {name}
      </MuiLink>
    </Box>
  );
}
