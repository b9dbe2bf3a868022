/** The text block: 156 mm. Units: twips. */
const PAGE = 8844;
/** The same in half letters of 五号, of which a Chinese letter takes two. */
const PAGE_LETTERS = 84;
/** What a cell’s margins and lines take, in half letters. */
const ROOM = 1.25;
/** So many half letters stay on one line as long as it can be helped: of a head, a text, one with a number in it. */
const WHOLE = { head: 6, text: 10, figure: 14 } as const;
/** No column is narrower than two Chinese letters, none but the first asks for more than this for its halves. */
const LEAST = 4;
const MOST_HALF = 20;

interface Want {
  /** Its longest text broken once, and whole. Units: half letters, with room. */
  readonly least: number;
  readonly most: number;
}

export interface Column {
  /** Units: twips. */
  readonly width: number;
  /** What stands on one line of it. Units: half letters. */
  readonly line: number;
}

/**
 * Columns that together fill the page: whole texts where they fit; where not, the names of the first column are the last
 * to be broken, and at most once.
 */
export function columnsOf(head: readonly string[], rows: readonly (readonly string[])[]): Column[] {
  const wants = head.map((text, column) => {
    const texts = rows.map((row) => row[column] ?? '');
    return wantOf(text, texts, column === 0);
  });
  return shared(wants).map((letters) => ({
    width: Math.floor((PAGE * letters) / PAGE_LETTERS),
    line: letters - ROOM,
  }));
}

/** A head in lines that fit: broken before a bracket, and a long one in the middle. */
export function headLines(head: string, line: number): string[] {
  return piecesOf(head).flatMap((text) => {
    if (lettersOf(text) <= line) return [text];
    const middle = Math.ceil(text.length / 2);
    return [text.slice(0, middle), text.slice(middle)];
  });
}

/** A text as it breaks by itself, but where that would leave one Chinese letter alone on its last line. */
export function textLines(text: string, line: number): string[] {
  const letters = lettersOf(text);
  const last = letters % (2 * Math.floor(line / 2));
  const isLone = letters > line && last > 0 && last <= 2;
  return isLone && /[\u4e00-\u9fff]{3}[）”]?$/.test(text) ? [text.slice(0, -2), text.slice(-2)] : [text];
}

function piecesOf(head: string): string[] {
  return head.split(/(?=（)/);
}

/**
 * Half letters of a text: Chinese ones count two, a percent sign is nearly as wide. Digits get a quarter more, for where
 * another face stands in for Times, and half a letter parts them from Chinese ones.
 */
export function lettersOf(text: string): number {
  const parted = text.match(/[\da-z](?=[\u2e80-\uffee])|[\u2e80-\uffee](?=[\da-z])/gi)?.length ?? 0;
  return parted / 2 + sum(Array.from(text, (letter) => (letter > '\u2e7f' || letter === '%' ? 2 : 1.25)));
}

function wantOf(head: string, texts: readonly string[], isFirst: boolean): Want {
  const title = Math.max(...piecesOf(head).map(lettersOf));
  const halves = texts.map((text) => {
    const needed = halfOf(lettersOf(text), /\d/.test(text) ? WHOLE.figure : WHOLE.text);
    return isFirst ? needed : Math.min(needed, MOST_HALF);
  });
  const half = Math.max(LEAST, halfOf(title, WHOLE.head), ...halves);
  return { least: ROOM + half, most: ROOM + Math.max(LEAST, title, ...texts.map(lettersOf)) };
}

/** In whole Chinese letters: a text of eleven takes lines of six. */
function halfOf(letters: number, whole: number): number {
  return letters <= whole ? letters : 2 * Math.ceil(letters / 4);
}

function shared(wants: readonly Want[]): number[] {
  const least = wants.map((want) => want.least);
  const most = wants.map((want) => want.most);
  if (sum(most) <= PAGE_LETTERS) return scaled(most, PAGE_LETTERS);
  const [first = 0, ...rest] = least;
  const spare = PAGE_LETTERS - sum(least);
  if (spare <= 0) {
    const kept = Math.min(first, PAGE_LETTERS / 2);
    return [kept, ...scaled(rest, PAGE_LETTERS - kept)];
  }
  const toFirst = Math.min(spare, (most[0] ?? 0) - first);
  const asked = rest.map((letters, index) => (most[index + 1] ?? 0) - letters);
  const share = (spare - toFirst) / Math.max(1, sum(asked));
  return [first + toFirst, ...rest.map((letters, index) => letters + (asked[index] ?? 0) * share)];
}

function scaled(letters: readonly number[], to: number): number[] {
  return letters.map((count) => (count * to) / sum(letters));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
