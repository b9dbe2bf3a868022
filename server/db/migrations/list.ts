import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';
import { createStatistics } from './0001-statistics.ts';
import { createJudgement } from './0002-targets-rules-warnings.ts';
import { createAudit } from './0003-audit.ts';
import { nameSheets } from './0004-sheets.ts';
import { createReadingTemplates } from './0005-reading-templates.ts';
import { markErrors } from './0006-warning-error.ts';
import { addHandling } from './0008-handling.ts';
import { createTasks } from './0011-tasks.ts';
import { createReports } from './0013-reports.ts';
import { createOutbox } from './0009-outbox.ts';
import { createAccounts } from './0014-accounts.ts';
import { addTargetPaths } from './0016-target-paths.ts';
import { keepKnownWarnings } from './0017-warnings-known.ts';
import { createRegisters } from './0018-registers.ts';
import { nameSubjects } from './0019-report-subject.ts';
import { createSavedViews } from './0020-saved-views.ts';
import { createAuditAnchors } from './0021-audit-anchors.ts';
import { createTrust } from './0022-trust.ts';
import { createRelease } from './0023-release.ts';
import { createEvidence } from './0024-return-evidence.ts';
import { addFirstPasswords } from './0025-first-passwords.ts';
import { addIdentities } from './0026-identities.ts';
import { nameTold } from './0027-told.ts';

export interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<Database>, dialect: Dialect) => Promise<void>;
}

/** In order; never changed once landed, only added to. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-statistics', up: createStatistics },
  { name: '0002-targets-rules-warnings', up: createJudgement },
  { name: '0003-audit', up: createAudit },
  { name: '0004-sheets', up: nameSheets },
  { name: '0005-reading-templates', up: createReadingTemplates },
  { name: '0006-warning-error', up: markErrors },
  { name: '0008-handling', up: addHandling },
  { name: '0009-outbox', up: createOutbox },
  { name: '0011-tasks', up: createTasks },
  { name: '0013-reports', up: createReports },
  { name: '0014-accounts', up: createAccounts },
  { name: '0016-target-paths', up: addTargetPaths },
  { name: '0017-warnings-known', up: keepKnownWarnings },
  { name: '0018-registers', up: createRegisters },
  { name: '0019-report-subject', up: nameSubjects },
  { name: '0020-saved-views', up: createSavedViews },
  { name: '0021-audit-anchors', up: createAuditAnchors },
  { name: '0022-trust', up: createTrust },
  { name: '0023-release', up: createRelease },
  { name: '0024-return-evidence', up: createEvidence },
  { name: '0025-first-passwords', up: addFirstPasswords },
  { name: '0026-identities', up: addIdentities },
  { name: '0027-told', up: nameTold },
];
