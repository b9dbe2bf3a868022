import { basename } from 'node:path';
import { readCells } from '../ingest/read-cells.ts';
import { fileArgument, parseOptions, type Command } from './usage.ts';

const OPTIONS = { json: { type: 'boolean' } } as const;

/** What was recognised and every cell read, before any matching against the catalogue. Touches no data folder. */
export const readCommand: Command = async (args) => {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const { path, bytes } = fileArgument(positionals);
  const reading = await readCells(bytes, basename(path));
  if (reading.refused) {
    const text = values.json === true ? JSON.stringify({ problems: reading.problems }) : undefined;
    for (const { code, message, fix, messageEn, fixEn } of reading.problems) {
      if (text === undefined) process.stderr.write(`${code}: ${message} ${fix} · ${messageEn} ${fixEn}\n`);
    }
    if (text !== undefined) process.stderr.write(`${text}\n`);
    return 1;
  }
  const { encoding, tables } = reading;
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify({ encoding, tables })}\n`);
    return 0;
  }
  for (const { sheet, title, unit, hidden, cells } of tables) {
    const mark = hidden ? '  （隐藏的工作表 · a hidden sheet）' : '';
    process.stdout.write(`${sheet}  ${title}  ${unit ?? ''}  ${cells.length} cells${mark}\n`);
    for (const cell of cells) {
      const labels = [...cell.row, ...cell.column].join(' / ');
      process.stdout.write(
        `${cell.cell}\t${labels}\t${cell.period ?? ''}\t${cell.reported}\t${cell.unit ?? ''}\n`,
      );
    }
  }
  return 0;
};
