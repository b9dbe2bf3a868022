import { PROBLEM_KINDS } from '#server/ingest/problems.ts';

const BEGIN = '<!-- problems: written by npm run docs -->';
const END = '<!-- /problems -->';

const SEVERITY = { error: '错误 error', warning: '需核实 warning', note: '提示 note' } as const;

/**
 * A page with its table of problem codes written anew from the importer's own catalogue.
 * Errors: throws when the page has no place for it.
 */
export function withProblemTable(page: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('the page has no place for the problems');
  return `${page.slice(0, from)}${BEGIN}\n\n${problemTable()}\n\n${page.slice(to)}`;
}

function problemTable(): string {
  const rows = Object.entries(PROBLEM_KINDS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { severity, message, fix }]) =>
      [`\`${code}\``, SEVERITY[severity], both(message), both(fix)].map(cell).join(' | '),
    );
  return ['代码 code | 级别 severity | 含义 meaning | 怎么改 fix', '--- | --- | --- | ---', ...rows]
    .map((row) => `| ${row} |`)
    .join('\n');
}

function both({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return `${zh}<br>${en}`;
}

// In a table a bar would end the cell; places to be filled are shown as an ellipsis.
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\{\w+\}/g, '…');
}
