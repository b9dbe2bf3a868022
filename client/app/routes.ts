import { lazy } from 'react';

// Each page is a chunk of its own but for the overview, which most people open first.
export const TargetsPage = lazy(async () => ({
  default: (await import('#client/features/targets/targets-page.tsx')).TargetsPage,
}));
export const ScoresPage = lazy(async () => ({
  default: (await import('#client/features/targets/scores-page.tsx')).ScoresPage,
}));
export const TargetPage = lazy(async () => ({
  default: (await import('#client/features/targets/target-page.tsx')).TargetPage,
}));
export const DistrictsPage = lazy(async () => ({
  default: (await import('#client/features/districts/districts-page.tsx')).DistrictsPage,
}));
export const CompareDistrictsPage = lazy(async () => ({
  default: (await import('#client/features/districts/compare-page.tsx')).CompareDistrictsPage,
}));
export const DistrictPage = lazy(async () => ({
  default: (await import('#client/features/districts/district-page.tsx')).DistrictPage,
}));
export const ComparePage = lazy(async () => ({
  default: (await import('#client/features/compare/compare-page.tsx')).ComparePage,
}));
export const WallPage = lazy(async () => ({
  default: (await import('#client/features/wall/wall-page.tsx')).WallPage,
}));
export const WarningsPage = lazy(async () => ({
  default: (await import('#client/features/warnings/warnings-page.tsx')).WarningsPage,
}));
export const WarningPage = lazy(async () => ({
  default: (await import('#client/features/warnings/warning-page.tsx')).WarningPage,
}));
export const SilencesPage = lazy(async () => ({
  default: (await import('#client/features/warnings/silences-page.tsx')).SilencesPage,
}));
export const ShiftPage = lazy(async () => ({
  default: (await import('#client/features/warnings/shift-page.tsx')).ShiftPage,
}));
export const ChannelsPage = lazy(async () => ({
  default: (await import('#client/features/channels/channels-page.tsx')).ChannelsPage,
}));
export const RulesPage = lazy(async () => ({
  default: (await import('#client/features/rules/rules-page.tsx')).RulesPage,
}));
export const RulePage = lazy(async () => ({
  default: (await import('#client/features/rules/rule-page.tsx')).RulePage,
}));
export const TasksPage = lazy(async () => ({
  default: (await import('#client/features/tasks/tasks-page.tsx')).TasksPage,
}));
export const TaskPage = lazy(async () => ({
  default: (await import('#client/features/tasks/task-page.tsx')).TaskPage,
}));
export const MatrixPage = lazy(async () => ({
  default: (await import('#client/features/tasks/matrix-page.tsx')).MatrixPage,
}));
export const ReturnsPage = lazy(async () => ({
  default: (await import('#client/features/tasks/returns-page.tsx')).ReturnsPage,
}));
export const SupervisionPage = lazy(async () => ({
  default: (await import('#client/features/supervision/supervision-page.tsx')).SupervisionPage,
}));
export const SlipPage = lazy(async () => ({
  default: (await import('#client/features/supervision/slip-page.tsx')).SlipPage,
}));
export const ReportsPage = lazy(async () => ({
  default: (await import('#client/features/reports/reports-page.tsx')).ReportsPage,
}));
export const ReportPage = lazy(async () => ({
  default: (await import('#client/features/reports/report-page.tsx')).ReportPage,
}));
export const ApiDocsPage = lazy(async () => ({
  default: (await import('#client/features/api-docs/api-docs-page.tsx')).ApiDocsPage,
}));
export const ChecksPage = lazy(async () => ({
  default: (await import('#client/features/checks/checks-page.tsx')).ChecksPage,
}));
export const CalendarPage = lazy(async () => ({
  default: (await import('#client/features/calendar/calendar-page.tsx')).CalendarPage,
}));
export const UploadsPage = lazy(async () => ({
  default: (await import('#client/features/uploads/uploads-page.tsx')).UploadsPage,
}));
export const UploadPage = lazy(async () => ({
  default: (await import('#client/features/uploads/upload-page.tsx')).UploadPage,
}));
export const EntryPage = lazy(async () => ({
  default: (await import('#client/features/entry/entry-page.tsx')).EntryPage,
}));
export const ExplorePage = lazy(async () => ({
  default: (await import('#client/features/explore/explore-page.tsx')).ExplorePage,
}));
export const ReportingPage = lazy(async () => ({
  default: (await import('#client/features/reporting/reporting-page.tsx')).ReportingPage,
}));
export const FigurePanel = lazy(async () => ({
  default: (await import('#client/features/figure/figure-panel.tsx')).FigurePanel,
}));
export const SignInPage = lazy(async () => ({
  default: (await import('#client/features/access/sign-in-page.tsx')).SignInPage,
}));
export const AccountPage = lazy(async () => ({
  default: (await import('#client/features/access/account-page.tsx')).AccountPage,
}));
export const UsersPage = lazy(async () => ({
  default: (await import('#client/features/access/users-page.tsx')).UsersPage,
}));
export const PermissionsPage = lazy(async () => ({
  default: (await import('#client/features/access/permissions-page.tsx')).PermissionsPage,
}));
export const TrustPage = lazy(async () => ({
  default: (await import('#client/features/access/trust-page.tsx')).TrustPage,
}));
export const AuditPage = lazy(async () => ({
  default: (await import('#client/features/access/audit-page.tsx')).AuditPage,
}));
export const RegistersPage = lazy(async () => ({
  default: (await import('#client/features/registers/registers-page.tsx')).RegistersPage,
}));
export const RegisterPage = lazy(async () => ({
  default: (await import('#client/features/registers/register-page.tsx')).RegisterPage,
}));
export const GuidePage = lazy(async () => ({
  default: (await import('#client/features/guide/guide-page.tsx')).GuidePage,
}));
