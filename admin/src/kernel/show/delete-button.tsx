import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { DeleteWithConfirmButton, useTranslate } from 'react-admin';
import { reasons } from '../user-error.ts';

/** Deletes the record of the page after a question. A refusal lists what refers to the record. */
export function DeleteButton() {
  const [refused, setRefused] = useState<string[]>([]);
  return (
    <>
      <DeleteWithConfirmButton
        icon={<></>}
        mutationMode="pessimistic"
        confirmTitle="ra.message.delete_title"
        confirmContent="ra.message.delete_content"
        mutationOptions={{ onError: (error) => setRefused(reasons(error)) }}
      />
      <RefusedDialog messages={refused} onClose={() => setRefused([])} />
    </>
  );
}

function RefusedDialog({ messages, onClose }: { messages: string[]; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog
      open={messages.length > 0}
      onClose={onClose}
      aria-labelledby="refused-title"
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id="refused-title">{translate('liaison.delete.refused')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('liaison.delete.hint')}</DialogContentText>
        <Box component="ul" sx={{ pl: 2.5 }}>
          {[...new Set(messages)].map((message) => (
            <Typography component="li" variant="body2" key={message} sx={{ py: 0.25 }}>
              {message}
            </Typography>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
