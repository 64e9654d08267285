import { Card, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';

interface FormSectionProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** One card of a form. */
export function FormSection({ title, hint, children }: FormSectionProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ p: 2 }}>
      <Typography variant="h3" component="h2" id={id} sx={{ mb: hint ? 0.5 : 1.5 }}>
        {translate(title)}
      </Typography>
      {hint ? (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
          {translate(hint)}
        </Typography>
      ) : null}
      {children}
    </Card>
  );
}
