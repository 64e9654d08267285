import type { ComponentType, ReactNode } from 'react';
import { AppBar, type AppBarProps, Layout, TitlePortal } from 'react-admin';
import { serif } from '../theme/theme.ts';
import { LedgerMenu } from './menu.tsx';

/** The frame of every page; what stands at the right end of its bar is handed in. */
export function ledgerLayout(AccountMenu: ComponentType) {
  function LedgerAppBar(props: AppBarProps) {
    return (
      <AppBar {...props} color="inherit" userMenu={<AccountMenu />}>
        <TitlePortal component="h1" sx={{ fontFamily: serif, fontWeight: 600, fontSize: 20, ml: 1 }} />
      </AppBar>
    );
  }

  return function LedgerLayout({ children }: { children: ReactNode }) {
    return (
      <Layout appBar={LedgerAppBar} menu={LedgerMenu} appBarAlwaysOn>
        {children}
      </Layout>
    );
  };
}
