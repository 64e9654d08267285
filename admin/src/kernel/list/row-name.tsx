import { Typography } from '@mui/material';

interface RowNameProps {
  name: string | null;
  /** What the record is a part of: without it a panel or a unit is not recognised. */
  parent?: string | null | undefined;
}

/** For a column of words: it takes its share, in percent, of the width that the others leave, and cuts what is longer. */
export function wordColumn(share: number) {
  return {
    width: `${share}%`,
    minWidth: Math.max(140, share * 3),
    maxWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  };
}

/** The name of a record in its list; both names stand whole in the tooltip. */
export function RowName({ name, parent }: RowNameProps) {
  return (
    <span title={[name, parent].filter(Boolean).join(' · ')}>
      <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      {parent ? (
        <Typography component="span" variant="caption" color="text.secondary" sx={{ ml: 1 }}>
          {parent}
        </Typography>
      ) : null}
    </span>
  );
}
