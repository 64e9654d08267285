import type { ReactNode } from 'react';
import { AppBar, type AppBarProps, Layout, TitlePortal } from 'react-admin';
import { serif } from '../theme/theme.ts';
import { LedgerMenu } from './menu.tsx';

function LedgerAppBar(props: AppBarProps) {
  return (
    <AppBar {...props} color="inherit" userMenu={false}>
      <TitlePortal component="h1" sx={{ fontFamily: serif, fontWeight: 600, fontSize: 20, ml: 1 }} />
    </AppBar>
  );
}

export function LedgerLayout({ children }: { children: ReactNode }) {
  return (
    <Layout appBar={LedgerAppBar} menu={LedgerMenu} appBarAlwaysOn>
      {children}
    </Layout>
  );
}
