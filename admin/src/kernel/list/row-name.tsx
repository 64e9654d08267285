import { Box, Typography } from '@mui/material';

interface RowNameProps {
  name: string | null;
  /** What the record is a part of: without it a panel or a unit is not recognised. */
  parent?: string | null | undefined;
}

/** The name of a record in its list. */
export function RowName({ name, parent }: RowNameProps) {
  return (
    <Box sx={{ minWidth: 200 }}>
      <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      {parent ? (
        <Typography component="span" variant="caption" color="text.secondary" sx={{ ml: 1 }}>
          {parent}
        </Typography>
      ) : null}
    </Box>
  );
}
