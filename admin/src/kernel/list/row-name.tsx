import { Link as MuiLink, Typography } from '@mui/material';
import { useCreatePath, useRecordContext, useResourceContext } from 'react-admin';
import { Link } from 'react-router-dom';

interface RowNameProps {
  name: string | null;
  /** What the record is a part of: without it a panel or a unit is not recognised. */
  parent?: string | null | undefined;
}

/** For a column of words: it takes its share, in percent, of the width that the others leave, and cuts what is longer. */
export function wordColumn(share: number) {
  return {
    width: `${share}%`,
    minWidth: Math.max(120, share * 3),
    maxWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  };
}

/** The name of a record in its list; both names stand whole in the tooltip. */
export function RowName({ name, parent }: RowNameProps) {
  const resource = useResourceContext() ?? '';
  const id = useRecordContext()?.id ?? '';
  const path = useCreatePath()({ type: 'show', resource, id });
  return (
    <span title={[name, parent].filter(Boolean).join(' · ')}>
      {/* A click anywhere in the row opens it; the link is for the keyboard, and for opening in another tab. */}
      <MuiLink component={Link} to={path} color="text.primary" underline="hover" sx={{ fontWeight: 600 }}>
        {name}
      </MuiLink>
      {parent ? (
        <Typography component="span" variant="caption" color="text.secondary" sx={{ ml: 1 }}>
          {parent}
        </Typography>
      ) : null}
    </span>
  );
}
