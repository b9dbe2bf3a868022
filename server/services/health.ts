import type { Log } from '../log.ts';

/** What is known of the database file: `not-checked` where a database server looks after its own. */
export type Integrity = 'checking' | 'sound' | 'damaged' | 'not-checked';

export interface Health {
  integrity(): Integrity;
}

/** A store nobody checks, as PostgreSQL's. */
export const UNCHECKED: Health = { integrity: () => 'not-checked' };

/**
 * Follows a check of the database file: from a finding on the store counts as damaged, the log says why and where
 * the way out is. A check that could not be made says so in the log and leaves the store in use.
 */
export function followCheck(findings: Promise<readonly string[]>, log: Log): Health {
  let integrity: Integrity = 'checking';
  findings.then(
    (found) => {
      integrity = found.length === 0 ? 'sound' : 'damaged';
      if (found.length > 0) {
        log.fatal(
          { findings: found },
          '数据库文件已损坏，已停止写入；请从备份恢复到空目录 · the database file is damaged, writing has stopped; restore a backup into an empty folder',
        );
      }
    },
    (error: unknown) => {
      integrity = 'not-checked';
      log.error({ err: error }, 'the check of the database file could not be made');
    },
  );
  return { integrity: () => integrity };
}
