export interface FrameTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The table as CSV with a byte-order mark, so that spreadsheets read the Chinese. An absent figure is an empty cell. */
export function tableCsv(table: FrameTable): string {
  const lines = [table.columns, ...table.rows].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export interface PictureText {
  readonly title: string;
  readonly footer: string;
}

const SCALE = 2;
const MARGIN = 16;
const HEAD = 40;
const FOOT = 34;

/** A drawn chart as a PNG with its title and source, at twice its size on screen. */
export async function chartPng(svg: SVGSVGElement, text: PictureText): Promise<Blob> {
  const box = svg.getBoundingClientRect();
  // As it draws itself, whatever a wide screen enlarges the page by.
  const zoom = 'currentCSSZoom' in svg ? svg.currentCSSZoom : 1;
  const [width, height] = [box.width / zoom, box.height / zoom];
  const image = await loadImage(standaloneSvg(svg, width, height));
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + HEAD + FOOT) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const style = getComputedStyle(document.body);
  const surface = getComputedStyle(document.documentElement).getPropertyValue('--surface');
  context.scale(SCALE, SCALE);
  context.fillStyle = surface.trim() || 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = style.color;
  context.font = `600 15px ${style.fontFamily}`;
  context.fillText(text.title, MARGIN, 26);
  context.drawImage(image, MARGIN, HEAD, width, height);
  context.font = `12px ${style.fontFamily}`;
  context.fillText(text.footer, MARGIN, HEAD + height + 20);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** Whether this browser lets a page put pictures on the clipboard: only over a safe connection. */
export function canCopyPictures(): boolean {
  return typeof ClipboardItem !== 'undefined' && window.isSecureContext;
}

/** Puts a picture on the clipboard. It may still be in the making: the browser asks for it within the click. */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}

const DRAWN = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'fill-opacity'] as const;
const WRITTEN = ['font-family', 'font-size', 'font-weight', 'text-anchor'] as const;

// Outside the page the style sheets are gone, so what they decided is written onto each element.
function standaloneSvg(svg: SVGSVGElement, width: number, height: number): string {
  const clone = svg.cloneNode(true);
  if (!(clone instanceof SVGSVGElement)) throw new Error('not a drawing');
  const from = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const to = [clone, ...clone.querySelectorAll<SVGElement>('*')];
  from.forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const name of [...DRAWN, ...WRITTEN])
      to[index]?.style.setProperty(name, style.getPropertyValue(name));
  });
  clone.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  clone.setAttribute('width', String(width));
  clone.setAttribute('height', String(height));
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(clone))}`;
}

function loadImage(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing could not be read'));
    image.src = source;
  });
}

function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
