import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { AccountField } from './account-field.tsx';
import { AccountFrame } from './account-frame.tsx';
import { choosePassword, makeFirst } from './door.ts';
import { useNewPassword } from './new-password.tsx';

/** The token of a one-time link; it stands behind `#`, which a browser tells no server. */
function useLinkToken() {
  const token = new URLSearchParams(useLocation().search).get('token') ?? '';
  return { token, missing: token === '' ? 'liaison.account.no_link' : null };
}

/** Opens the dashboard as if for the first time, and takes the used link out of the address. */
function enter(): void {
  window.history.replaceState(null, '', '/');
  window.location.reload();
}

export function FirstAdministratorPage() {
  const { token, missing } = useLinkToken();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const { password, fault, fields } = useNewPassword();
  return (
    <AccountFrame
      title="liaison.account.first"
      hint="liaison.account.first_hint"
      button="liaison.account.first_button"
      fault={missing ?? fault}
      onSubmit={() => makeFirst({ token, email, name, password }).then(enter)}
    >
      <AccountField label="liaison.account.name" autoComplete="name" value={name} onChange={setName} />
      <AccountField
        label="liaison.account.email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
      />
      {fields}
    </AccountFrame>
  );
}

export function ChoosePasswordPage() {
  const { token, missing } = useLinkToken();
  const { password, fault, fields } = useNewPassword();
  return (
    <AccountFrame
      title="liaison.account.reset"
      hint="liaison.account.reset_hint"
      button="liaison.account.reset"
      fault={missing ?? fault}
      onSubmit={() => choosePassword({ token, password }).then(enter)}
    >
      {fields}
    </AccountFrame>
  );
}
