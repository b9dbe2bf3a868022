/** What is wrong with one written file, in words; nothing when it is as the house wants it. */
export type Check = (file: string, text: string) => string[];

const LONGEST = 300;

/** Files of the product stay short enough to be read at once. */
export const isShort: Check = (file, text) => {
  const lines = text.split('\n').length - 1;
  return lines > LONGEST ? [`${file}: ${lines} lines, over ${LONGEST}`] : [];
};

/** No test is left out, focused or promised for later. */
export const leavesNoTestOut: Check = (file, text) =>
  linesWith(file, text, /\b(test|it|describe|suite)(\.\w+)*\.(skip|only|todo|fixme|skipIf|runIf)\b/);

/** Nothing is left for later in the code. */
export const leavesNothingForLater: Check = (file, text) =>
  linesWith(file, text, /\b(TODO|FIXME|XXX|HACK)\b|[Nn]ot (yet )?implemented/);

/** No path of the machine it was written on. */
export const namesNoMachine: Check = (file, text) =>
  linesWith(file, text, /(?<![\w.:/}*-])(\/(work|home|root|Users|mnt)\/[\w.-]|[A-Z]:\\[\w])/);

/** Files and folders are kebab-case; what a tool or a habit names otherwise is listed. */
export const isKebabCase: Check = (file) =>
  file
    .split('/')
    .filter((part) => !/^[.]?[a-z0-9]+([.-][a-z0-9]+)*$/.test(part) && !USUAL_NAMES.has(part))
    .map((part) => `${file}: ${part} is not kebab-case`);

const USUAL_NAMES = new Set(['README.md', 'README.en.md', 'CONTRIBUTING.md', 'DECISIONS.md', 'LICENSE']);

function linesWith(file: string, text: string, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
}
