import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { AccountField } from './account-field.tsx';
import { Said, useSending } from './account-frame.tsx';
import { changePassword } from './door.ts';
import { useNewPassword } from './new-password.tsx';

/** Changes one's own password, with the present one. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [present, setPresent] = useState('');
  const { password, fault, fields } = useNewPassword();
  const { send, isSending, said } = useSending(async () => {
    await changePassword({ present, password });
    notify('liaison.account.changed', { type: 'success' });
    onClose();
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="password-title" maxWidth="xs" fullWidth>
      <form onSubmit={send}>
        <DialogTitle id="password-title">{translate('liaison.account.change_password')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <AccountField
              label="liaison.account.present_password"
              type="password"
              autoComplete="current-password"
              value={present}
              onChange={setPresent}
            />
            {fields}
            <Said text={fault ?? said} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isSending || fault !== null}>
            {translate('liaison.account.change_password')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
