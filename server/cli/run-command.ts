import { AppError } from '../services/errors.ts';
import { storeProblem } from '../services/store-problem.ts';
import { ConfigError } from '../config.ts';
import { PackError } from '../pack/pack-issue.ts';
import { UsageError, type Command } from './usage.ts';

/** Each command is loaded when it is called: none waits for, or holds, what only others need. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serveCommand,
  read: async () => (await import('./read.ts')).readCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  evaluate: async () => (await import('./evaluate.ts')).evaluateCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  user: async () => (await import('./user.ts')).userCommand,
  token: async () => (await import('./token.ts')).tokenCommand,
  register: async () => (await import('./register.ts')).registerCommand,
  task: async () => (await import('./task.ts')).taskCommand,
  return: async () => (await import('./return.ts')).returnCommand,
  slip: async () => (await import('./slip.ts')).slipCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  calendar: async () => (await import('./calendar.ts')).calendarCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  seed: async () => (await import('./seed.ts')).seedCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
};

const USAGE = `用法 usage: qingyu <命令 command> …
  serve                                     启动服务 · start the server
  read FILE [--json]                        读出一份表的全部数值，不匹配目录 · every cell read, before matching
  import FILE [--commit] [--json] [--accept-warnings] [--reason TEXT]
         [--region R] [--period P] [--unit U] [--indicator I] [--no-template]
                                            读入并比对；加 --commit 入库 · read and compare; --commit writes
  export QUERY [--format csv|xlsx|json|sdmx-csv] [--out FILE]
                                            导出数值，可原样再导入 · values that read back in unchanged
  evaluate                                  重新研判全部预警规则 · judge every rule again
  backup FILE                               备份数据库与原件，可在运行中 · store and originals in one archive
  restore FILE                              从备份恢复到空的数据目录或数据库 · fill an empty store from it
  verify [--anchors FILE]                   核验审计链、原件与数值 · prove audit chain, originals and values
  user add NAME --role ROLE [--display-name TEXT] [--region CODE]
  user disable|enable|passwd NAME · user list
                                            账户；密码从标准输入读 · accounts; the password is read from standard input
  token create USER --name TEXT [--scope read|all] [--expires DATE] · token revoke ID · token list [USER]
                                            接口令牌，只显示一次 · tokens for programs, told once
  register list · register import ID FILE · register export ID [--format csv|xlsx] [--out FILE] [--blank]
                                            登记台账 · the notice’s registers
  task list [--unit U] [--chapter N] [--state S] [--text T] · task show NO
                                            66 项任务 · the notice’s tasks
  return list|remind [--period P] · return file NO --progress TEXT … · return attach NO PERIOD FILE
  return accept|send-back NO PERIOD
                                            半年报送 · half-year returns
  slip list [--overdue] · slip issue --unit U --reason T --requirement T --due DATE · slip STEP NO
                                            督办单 · supervision slips
  report list · report draft KIND [PERIOD] [--region R] [--warning ID] · report show|check|refresh|issue ID
  report export ID --out FILE.docx|FILE.xlsx
                                            报告 · reports
  calendar [--from DATE] [--to DATE] [--ics]
                                            日程 · dates
  seed [FOLDER]                             载入公开发布数据 · load the published figures
  demo                                      用示例数据另起一个演示 · a demonstration on sample data
退出码 exit codes: 0 完成 done, 1 未接受 refused, 2 用法不对 wrong usage
`;

/** Runs one command; answers its exit code. */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(USAGE);
    return name === undefined ? 2 : 0;
  }
  const load = COMMANDS[name];
  if (!load) {
    process.stderr.write(`没有这个命令 · no such command: ${name}\n${USAGE}`);
    return 2;
  }
  try {
    const command = await load();
    return await command(rest, environment);
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    if (error instanceof AppError || error instanceof PackError) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    const fault = storeProblem(error);
    if (fault) {
      process.stderr.write(`${fault.message}\n`);
      return 1;
    }
    throw error;
  }
}
