import { Box } from '@mui/material';

/** A country as code and name: "BG Bulgaria". */
export function CountryText({ value }: { value: { iso2: string; name: string | null } | null | undefined }) {
  if (!value) return null;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Box
        component="span"
        sx={{ fontWeight: 600, display: 'inline-block', minWidth: '1.7em', color: 'text.secondary' }}
      >
        {value.iso2}
      </Box>{' '}
      {value.name}
    </Box>
  );
}
