import { useState } from 'react';
import { AccountField } from './account-field.tsx';

/** A new password and the same again; `fault` is a message key as long as they differ. */
export function useNewPassword() {
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const fault = repeated !== '' && repeated !== password ? 'liaison.account.not_repeated' : null;
  const fields = (
    <>
      <AccountField
        label="liaison.account.new_password"
        type="password"
        autoComplete="new-password"
        hint="liaison.account.password_rule"
        value={password}
        onChange={setPassword}
      />
      <AccountField
        label="liaison.account.repeated_password"
        type="password"
        autoComplete="new-password"
        value={repeated}
        onChange={setRepeated}
      />
    </>
  );
  return { password, fault, fields };
}
