import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';

interface AccountFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'password';
  /** Tells the browser what it may fill in. */
  autoComplete: string;
  hint?: string;
  autoFocus?: boolean;
}

/** One line of a form about an account, which a password manager understands. */
export function AccountField({ label, value, onChange, type = 'text', hint, ...rest }: AccountFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      {...rest}
      required
      type={type}
      label={translate(label)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      helperText={hint ? translate(hint) : undefined}
    />
  );
}
