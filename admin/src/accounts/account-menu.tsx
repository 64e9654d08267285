import AccountCircle from '@mui/icons-material/AccountCircleOutlined';
import { Box, Button, Divider, Menu, MenuItem, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { askMe, type DoorUser } from './door.ts';
import { PasswordDialog } from './password-dialog.tsx';

/** At the right end of the bar: who is signed in, or the way to sign in; nothing where nobody can. */
export function AccountMenu() {
  const translate = useTranslate();
  const { data } = useQuery({ queryKey: ['account'], queryFn: askMe, retry: false });
  if (data?.user) return <OwnMenu user={data.user} />;
  if (!data?.canSignIn) return null;
  return (
    <Button component={Link} to="/login">
      {translate('liaison.account.sign_in')}
    </Button>
  );
}

function OwnMenu({ user }: { user: DoorUser }) {
  const translate = useTranslate();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isChanging, setChanging] = useState(false);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<AccountCircle aria-hidden />}
        aria-label={`${translate('liaison.account.menu')}: ${user.name}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {user.name}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <Box component="li" sx={{ px: 2, pb: 1 }} role="none">
          <Typography variant="subtitle2">{user.email}</Typography>
          <Typography variant="body2" color="text.secondary">
            {translate(`liaison.account.role.${user.role}`)}
          </Typography>
        </Box>
        <Divider />
        <MenuItem
          onClick={() => {
            close();
            setChanging(true);
          }}
        >
          {translate('liaison.account.change_password')}
        </MenuItem>
        <MenuItem onClick={() => void logout()}>{translate('liaison.account.sign_out')}</MenuItem>
      </Menu>
      {isChanging ? <PasswordDialog onClose={() => setChanging(false)} /> : null}
    </>
  );
}
