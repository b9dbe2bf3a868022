import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { OverviewPage } from '#client/features/overview/overview-page.tsx';
import { LanguageProvider } from '#client/lib/language.tsx';
import type { Language } from '#client/lib/messages/language.ts';
import { useView } from '#client/lib/view.ts';
import { Loading } from '#client/ui/states.tsx';
import { ToastProvider } from '#client/ui/toasts.tsx';
import { CrashGuard } from './crash-guard.tsx';
import { Layout } from './layout.tsx';
import { LiveUpdates } from './live.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { SessionGate } from './session-gate.tsx';
import {
  AccountPage,
  ApiDocsPage,
  AuditPage,
  CalendarPage,
  ChannelsPage,
  ChecksPage,
  CompareDistrictsPage,
  ComparePage,
  DistrictPage,
  DistrictsPage,
  EntryPage,
  ExplorePage,
  FigurePanel,
  GuidePage,
  MatrixPage,
  PermissionsPage,
  RegisterPage,
  RegistersPage,
  ReportingPage,
  ReportPage,
  ReportsPage,
  ReturnsPage,
  RulePage,
  RulesPage,
  ScoresPage,
  ShiftPage,
  SilencesPage,
  SlipPage,
  SupervisionPage,
  TargetPage,
  TargetsPage,
  TaskPage,
  TasksPage,
  TrustPage,
  UploadPage,
  UploadsPage,
  UsersPage,
  WallPage,
  WarningPage,
  WarningsPage,
} from './routes.ts';

export interface AppProps {
  /** The language where the address names none; as this browser remembers it when not told. */
  readonly remembered?: () => Language;
}

/** The whole application below its query client. */
export function App({ remembered }: AppProps): ReactNode {
  const [path] = useLocation();
  return (
    <Suspense fallback={null}>
      <LanguageProvider remembered={remembered}>
        <ToastProvider>
          <SessionGate>
            <LiveUpdates />
            {path === '/wall' ? <Wall /> : <Screens path={path} />}
          </SessionGate>
        </ToastProvider>
      </LanguageProvider>
    </Suspense>
  );
}

/** The pages with what stands around each of them. */
function Screens({ path }: { readonly path: string }): ReactNode {
  return (
    <Layout>
      <CrashGuard key={path}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={OverviewPage} />
            <Route path="/targets" component={TargetsPage} />
            <Route path="/targets/scores" component={ScoresPage} />
            <Route path="/targets/:id">{({ id }) => <TargetPage key={id} id={id} />}</Route>
            <Route path="/districts" component={DistrictsPage} />
            <Route path="/districts/compare" component={CompareDistrictsPage} />
            <Route path="/districts/:code">{({ code }) => <DistrictPage key={code} region={code} />}</Route>
            <Route path="/compare" component={ComparePage} />
            <Route path="/warnings" component={WarningsPage} />
            <Route path="/warnings/rules" component={RulesPage} />
            <Route path="/warnings/rules/:id">{({ id }) => <RulePage key={id} id={id} />}</Route>
            <Route path="/warnings/silences" component={SilencesPage} />
            <Route path="/warnings/channels" component={ChannelsPage} />
            <Route path="/warnings/shift" component={ShiftPage} />
            <Route path="/warnings/:id">{({ id }) => <WarningPage key={id} id={id} />}</Route>
            <Route path="/data" component={UploadsPage} />
            <Route path="/data/entry" component={EntryPage} />
            <Route path="/data/reporting" component={ReportingPage} />
            <Route path="/data/checks" component={ChecksPage} />
            <Route path="/explore" component={ExplorePage} />
            <Route path="/data/uploads/:id">{({ id }) => <UploadPage key={id} id={id} />}</Route>
            <Route path="/tasks" component={TasksPage} />
            <Route path="/tasks/matrix" component={MatrixPage} />
            <Route path="/tasks/returns" component={ReturnsPage} />
            <Route path="/tasks/:no">{({ no }) => <TaskPage key={no} no={no} />}</Route>
            <Route path="/supervision" component={SupervisionPage} />
            <Route path="/supervision/:no">{({ no }) => <SlipPage key={no} no={no} />}</Route>
            <Route path="/registers" component={RegistersPage} />
            <Route path="/registers/:id">{({ id }) => <RegisterPage key={id} id={id} />}</Route>
            <Route path="/reports" component={ReportsPage} />
            <Route path="/reports/:id">{({ id }) => <ReportPage key={id} id={id} />}</Route>
            <Route path="/calendar" component={CalendarPage} />
            <Route path="/account" component={AccountPage} />
            <Route path="/users" component={UsersPage} />
            <Route path="/permissions" component={PermissionsPage} />
            <Route path="/trust" component={TrustPage} />
            <Route path="/audit" component={AuditPage} />
            <Route path="/guide" component={GuidePage} />
            <Route path="/interface" component={ApiDocsPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </CrashGuard>
      <FigureHost />
    </Layout>
  );
}

/** A scene of its own, with nothing around it. */
function Wall(): ReactNode {
  return (
    <CrashGuard>
      <Suspense fallback={<Loading />}>
        <WallPage />
      </Suspense>
    </CrashGuard>
  );
}

function FigureHost(): ReactNode {
  const { view } = useView();
  const { figure } = view;
  if (!figure) return null;
  return (
    <Suspense fallback={null}>
      <FigurePanel figure={figure} />
    </Suspense>
  );
}
