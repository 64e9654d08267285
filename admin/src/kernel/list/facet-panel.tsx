import {
  Box,
  Button,
  Card,
  Checkbox,
  FormControlLabel,
  List,
  ListItemButton,
  ListItemText,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { FilterLiveSearch, useListContext, useTranslate } from 'react-admin';
import type { Facet } from '../define-resource.ts';
import { useChoiceLabel } from '../message/use-choice-label.ts';

/** A facet of the registry and the filter of the list that it sets. */
export interface FacetFilter {
  /** The schema's facet field, as "KIND". */
  field: string;
  filter: string;
  /** Enumeration whose labels the catalogue holds; without it the registry's own label is shown. */
  vocabulary?: string;
}

/** A filter that is on or off. */
export interface SwitchFilter {
  filter: string;
  label: string;
}

const shortList = 8;

interface FacetPanelProps {
  facets: readonly FacetFilter[];
  switches: readonly SwitchFilter[];
}

/** Search and filters beside a list, every value with the number of records it would leave. */
export function FacetPanel({ facets, switches }: FacetPanelProps) {
  const translate = useTranslate();
  const { filterValues, setFilters, meta } = useListContext();
  const found = (meta as { facets?: Facet[] } | undefined)?.facets ?? [];
  const isFiltered = Object.values(filterValues as object).some(Boolean);
  return (
    <Card
      sx={{
        width: 232,
        flexShrink: 0,
        mr: 2,
        p: 2,
        alignSelf: 'flex-start',
        order: -1,
        display: { xs: 'none', md: 'block' },
      }}
    >
      <FilterLiveSearch
        source="search"
        label="liaison.list.search"
        hiddenLabel={false}
        variant="outlined"
        fullWidth
      />
      {switches.map(({ filter, label }) => (
        <FormControlLabel
          key={filter}
          sx={{ mt: 1, ml: -0.5 }}
          control={
            <Checkbox
              size="small"
              checked={Boolean((filterValues as Record<string, unknown>)[filter])}
              onChange={(_, checked) => setFilters({ ...filterValues, [filter]: checked }, {})}
            />
          }
          label={translate(label)}
        />
      ))}
      {facets.map((facet) => (
        <FacetSection
          key={facet.field}
          facet={facet}
          values={found.find(({ field }) => field === facet.field)?.values ?? []}
        />
      ))}
      {isFiltered ? (
        <Button size="small" onClick={() => setFilters({}, {})} sx={{ mt: 1 }}>
          {translate('liaison.list.clear')}
        </Button>
      ) : null}
    </Card>
  );
}

function FacetSection({ facet, values }: { facet: FacetFilter; values: Facet['values'] }) {
  const translate = useTranslate();
  const id = useId();
  const label = useChoiceLabel();
  const { filterValues, setFilters } = useListContext();
  const [isLong, setLong] = useState(false);
  const chosen = (filterValues as Record<string, string | undefined>)[facet.filter];
  const known = values.filter(({ value }) => value !== null);
  if (known.length === 0) return null;

  function toggle(value: string): void {
    const { [facet.filter]: before, ...rest } = filterValues as Record<string, string>;
    setFilters(before === value ? rest : { ...rest, [facet.filter]: value }, {});
  }

  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="overline" component="h2" id={id} color="text.secondary">
        {translate(`liaison.list.facet.${facet.field}`)}
      </Typography>
      <List dense disablePadding aria-labelledby={id}>
        {(isLong ? known : known.slice(0, shortList)).map(({ value, label: said, count }) => (
          <ListItemButton
            key={value}
            component="button"
            selected={chosen === value}
            aria-pressed={chosen === value}
            onClick={() => value && toggle(value)}
            sx={{ borderRadius: 1, px: 1, py: 0.25, width: '100%', textAlign: 'left' }}
          >
            <ListItemText
              primary={facet.vocabulary && value ? label(facet.vocabulary, value) : said}
              slotProps={{ primary: { variant: 'body2', fontWeight: chosen === value ? 700 : 400 } }}
            />
            <Typography variant="body2" color="text.secondary" sx={{ ml: 1 }}>
              {count}
            </Typography>
          </ListItemButton>
        ))}
      </List>
      {known.length > shortList ? (
        <Button size="small" onClick={() => setLong(!isLong)} sx={{ px: 1 }}>
          {isLong
            ? translate('liaison.list.fewer')
            : translate('liaison.list.more', { count: known.length - shortList })}
        </Button>
      ) : null}
    </Box>
  );
}
