import { Box, Typography } from '@mui/material';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  type RaRecord,
  ReferenceArrayInput,
  ReferenceInput,
  required,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { choiceSort } from '../define-resource.ts';
import { useChoiceLabel } from '../message/use-choice-label.ts';

/** A record as a choice is offered: its name, and enough to tell it from its namesakes. */
interface Choice extends RaRecord {
  name?: string | null;
  title?: string | null;
  kind?: string | null;
  country?: { iso2: string } | null;
}

function nameOf(choice: Choice | null | undefined): string {
  return choice?.name ?? choice?.title ?? '';
}

const vocabularies: Record<string, string> = {
  organisations: 'OrganisationKind',
  projects: 'ProjectKind',
  modules: 'ModuleKind',
  events: 'EventKind',
  places: 'PlaceKind',
  documents: 'DocumentKind',
};

/** No name is unique: the kind and the country stand below it. */
function Option({ reference }: { reference: string }) {
  const choice = useRecordContext<Choice>();
  const label = useChoiceLabel();
  if (!choice) return null;
  const vocabulary = vocabularies[reference];
  const about = [
    choice.kind && vocabulary ? label(vocabulary, choice.kind) : null,
    choice.country?.iso2,
  ].filter(Boolean);
  return (
    <Box>
      {nameOf(choice)}
      {about.length > 0 ? (
        <Typography variant="caption" color="text.secondary" component="div">
          {about.join(' · ')}
        </Typography>
      ) : null}
    </Box>
  );
}

interface ReferenceSearchInputProps {
  source: string;
  label: string;
  /** The resource that is referred to. */
  reference: string;
  isRequired?: boolean;
  helperText?: string | false;
}

/** Chooses a record by any of its names; the registry searches, across spellings. */
export function ReferenceSearchInput({
  source,
  label,
  reference,
  isRequired,
  helperText = false,
}: ReferenceSearchInputProps) {
  const translate = useTranslate();
  return (
    <ReferenceInput source={source} reference={reference} sort={choiceSort} perPage={12}>
      <AutocompleteInput
        label={label}
        optionText={<Option reference={reference} />}
        inputText={nameOf}
        matchSuggestion={() => true}
        filterToQuery={(search: string) => ({ search })}
        shouldRenderSuggestions={() => true}
        noOptionsText={translate('liaison.form.no_option')}
        helperText={helperText}
        validate={isRequired ? required() : undefined}
      />
    </ReferenceInput>
  );
}

/** Chooses any number of records; the form holds rows `{ id }`. */
export function ReferencesSearchInput({
  source,
  label,
  reference,
  helperText = false,
}: ReferenceSearchInputProps) {
  const translate = useTranslate();
  return (
    <ReferenceArrayInput source={source} reference={reference} sort={choiceSort} perPage={12}>
      <AutocompleteArrayInput
        label={label}
        optionText={<Option reference={reference} />}
        inputText={nameOf}
        matchSuggestion={() => true}
        filterToQuery={(search: string) => ({ search })}
        noOptionsText={translate('liaison.form.no_option')}
        helperText={helperText}
      />
    </ReferenceArrayInput>
  );
}
