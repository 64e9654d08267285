import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { AccountMenu } from './accounts/account-menu.tsx';
import { authProvider } from './accounts/auth-provider.ts';
import { ChoosePasswordPage, FirstAdministratorPage, SignInPage } from './accounts/index.ts';
import { delegates } from './delegates/index.ts';
import { delegate } from './delegates/delegate.ts';
import { event } from './events/event.ts';
import { events } from './events/index.ts';
import { Home } from './home/index.ts';
import { createDataProvider } from './kernel/data-provider.ts';
import { ledgerLayout } from './kernel/layout/layout.tsx';
import { i18nProvider } from './kernel/message/i18n-provider.ts';
import { darkTheme, lightTheme } from './kernel/theme/theme.ts';
import { modules } from './modules/index.ts';
import { trainingModule } from './modules/module.ts';
import { organisations } from './organisations/index.ts';
import { organisation } from './organisations/organisation.ts';
import { projects } from './projects/index.ts';
import { project } from './projects/project.ts';
import { vocabulary } from './vocabulary/vocabulary.ts';

const dataProvider = createDataProvider({
  organisations: organisation,
  projects: project,
  modules: trainingModule,
  events: event,
  delegates: delegate,
  ...vocabulary,
});

const layout = ledgerLayout(AccountMenu);

export function App() {
  return (
    <Admin
      title="Liaison"
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      layout={layout}
      authProvider={authProvider}
      loginPage={SignInPage}
      requireAuth
      dashboard={Home}
      theme={lightTheme}
      darkTheme={darkTheme}
      defaultTheme="light"
      // Without this react-admin tells its makers where it runs.
      disableTelemetry
    >
      <CustomRoutes noLayout>
        <Route path="/first" element={<FirstAdministratorPage />} />
        <Route path="/reset" element={<ChoosePasswordPage />} />
      </CustomRoutes>
      <Resource {...organisations} recordRepresentation="name" />
      <Resource {...projects} recordRepresentation="name" />
      <Resource {...modules} recordRepresentation="name" />
      <Resource {...events} recordRepresentation="name" />
      <Resource {...delegates} recordRepresentation="name" />
    </Admin>
  );
}
