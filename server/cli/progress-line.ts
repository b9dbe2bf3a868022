import type { ProgressStage } from '#contract/progress.ts';
import type { Report } from '../ingest/progress.ts';
import { inSteps } from '../services/progress.ts';

const WORDS: Readonly<Record<ProgressStage, string>> = {
  receive: '接收 receive',
  read: '读取 read',
  compare: '比对 compare',
  check: '检查 check',
  write: '入库 write',
};
/** Back to the start of the line, which is cleared. */
const ANEW = '\r\u001b[2K';

interface Screen {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Shows how far an import has come: on a terminal in one line that changes, elsewhere in one line a stage. */
export function progressLine(screen: Screen): { readonly report: Report; end(): void } {
  let last: ProgressStage | undefined;
  const report = inSteps((stage, done, total) => {
    const share = Math.floor((done * 100) / Math.max(1, total));
    if (screen.isTTY === true) screen.write(`${ANEW}${WORDS[stage]} ${share} %`);
    else if (stage !== last) screen.write(`${WORDS[stage]} …\n`);
    last = stage;
  });
  const end = (): void => {
    if (screen.isTTY === true && last !== undefined) screen.write(ANEW);
  };
  return { report, end };
}
