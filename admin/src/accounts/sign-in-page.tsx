import { useState } from 'react';
import { useLogin } from 'react-admin';
import { AccountField } from './account-field.tsx';
import { AccountFrame } from './account-frame.tsx';

export function SignInPage() {
  const login = useLogin();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <AccountFrame
      title="liaison.account.sign_in"
      hint="liaison.account.sign_in_hint"
      button="liaison.account.sign_in"
      note="liaison.account.forgotten"
      onSubmit={() => login({ email, password })}
    >
      <AccountField
        label="liaison.account.email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
      />
      <AccountField
        label="liaison.account.password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
    </AccountFrame>
  );
}
