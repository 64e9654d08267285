import { Alert, Box, Button, Card, Stack, Typography } from '@mui/material';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { serif } from '../kernel/theme/theme.ts';

interface AccountFrameProps {
  title: string;
  hint: string;
  button: string;
  /** What is wrong before anything is sent; null when nothing is. */
  fault?: string | null;
  onSubmit: () => Promise<unknown>;
  children: ReactNode;
  /** Below the button. */
  note?: string;
}

/** A page of its own for whoever is not in yet: one card, one form, and the registry's words when it says no. */
export function AccountFrame({ title, hint, button, fault, onSubmit, children, note }: AccountFrameProps) {
  const translate = useTranslate();
  const { send, isSending, said } = useSending(onSubmit);
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        display: 'grid',
        placeItems: 'center',
        p: 2,
        bgcolor: 'background.default',
        color: 'text.primary',
      }}
    >
      <Card sx={{ width: '100%', maxWidth: 400, p: 4 }}>
        <Typography sx={{ fontFamily: serif, fontWeight: 600, fontSize: 17, color: 'primary.main' }}>
          Liaison
        </Typography>
        <Typography variant="h1" sx={{ mt: 1 }}>
          {translate(title)}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, mb: 3 }}>
          {translate(hint)}
        </Typography>
        <Stack component="form" spacing={2} onSubmit={send} noValidate={false}>
          {children}
          <Said text={fault ?? said} />
          <Button type="submit" variant="contained" disabled={isSending || Boolean(fault)}>
            {translate(button)}
          </Button>
        </Stack>
        {note ? (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
            {translate(note)}
          </Typography>
        ) : null}
      </Card>
    </Box>
  );
}

/** What went wrong, said aloud by screen readers. */
export function Said({ text }: { text: string | null }) {
  const translate = useTranslate();
  return (
    <div role="alert">{text ? <Alert severity="error">{translate(text, { _: text })}</Alert> : null}</div>
  );
}

/** Sends a form once at a time, and keeps what the registry said when it refused. */
export function useSending(work: () => Promise<unknown>) {
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setSaid(null);
    work()
      .catch((error: unknown) => setSaid(wordsOf(error)))
      .finally(() => setSending(false));
  };
  return { send, isSending, said };
}

/** The registry names the field first, for programs; here it stands beside its field. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : 'liaison.error.unreadable';
  return words.replace(/^(password|present|email|name): /, '');
}
