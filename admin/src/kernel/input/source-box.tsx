import { Box, Card, Typography } from '@mui/material';
import { TextInput, useTranslate } from 'react-admin';
import { Basis } from '../../generated/graphql.ts';
import { ChoiceInput } from './choice-input.tsx';
import { ReferenceSearchInput } from './reference-search-input.tsx';

/** "Source of this change": the document, its words, and how far they carry. Everything the change touches is claimed by it. */
export function SourceBox() {
  const translate = useTranslate();
  return (
    <Card component="section" sx={{ p: 2 }}>
      <Typography variant="h3" component="h2">
        {translate('liaison.form.source')}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, mb: 1.5 }}>
        {translate('liaison.form.source_hint')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <ReferenceSearchInput source="source.document" label="liaison.field.document" reference="documents" />
        <TextInput
          source="source.quote"
          label="liaison.field.quote"
          multiline
          minRows={3}
          helperText="liaison.form.quote_hint"
        />
        <ChoiceInput
          source="source.basis"
          label="liaison.field.basis"
          of="Basis"
          values={Basis}
          helperText="liaison.form.basis_hint"
        />
      </Box>
    </Card>
  );
}
