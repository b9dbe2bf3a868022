import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

const filled = new WeakMap<File, Uint8Array>();
const SEARCHED_A_TURN = 4 * 1024 * 1024;
const FIRST_ROOM = 64 * 1024;
const MOST_PARTS = 100;

/**
 * Reads a form with files piece by piece, so that other requests are answered in between: the platform's own reader
 * holds up everybody for most of a second over fifty megabytes, and copies them four times.
 */
export const formInPieces: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  const [, quoted, bare] = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (boundary !== undefined && c.req.raw.body) {
    const body = await wholeBody(c.req.raw.body, Number(c.req.header('content-length') ?? FIRST_ROOM));
    c.req.bodyCache.formData = await parseForm(body, boundary);
  }
  await next();
};

/** The bytes of a file of such a form; those of any other file are read from it. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  return filled.get(file) ?? new Uint8Array(await file.arrayBuffer());
}

async function wholeBody(stream: ReadableStream<Uint8Array>, expected: number): Promise<Buffer> {
  let room = Buffer.allocUnsafeSlow(expected);
  let length = 0;
  for await (const chunk of stream) {
    if (length + chunk.length > room.length) {
      const larger = Buffer.allocUnsafeSlow(2 * (length + chunk.length));
      room.copy(larger, 0, 0, length);
      room = larger;
    }
    room.set(chunk, length);
    length += chunk.length;
  }
  return room.subarray(0, length);
}

/** The fields and files of a body. Errors: HTTPException 400 for a body that is not of this boundary. */
async function parseForm(body: Buffer, boundary: string): Promise<FormData> {
  const mark = Buffer.from(`\r\n--${boundary}`);
  const form = new FormData();
  if (body.indexOf(mark.subarray(2)) !== 0) throw malformed();
  let at = mark.length - 2;
  for (let parts = 0; !isAt(body, at, '--'); parts += 1) {
    const end = isAt(body, at, '\r\n') && parts < MOST_PARTS ? await find(body, mark, at) : -1;
    if (end < 0) throw malformed();
    addPart(form, body.subarray(at + 2, end));
    at = end + mark.length;
  }
  return form;
}

async function find(body: Buffer, mark: Buffer, from: number): Promise<number> {
  for (let start = from; start < body.length; start += SEARCHED_A_TURN) {
    const window = body.subarray(start, start + SEARCHED_A_TURN + mark.length - 1);
    const at = window.indexOf(mark);
    if (at >= 0) return start + at;
    await nextTurn();
  }
  return -1;
}

function addPart(form: FormData, part: Buffer): void {
  const head = part.indexOf('\r\n\r\n');
  const lines = part.toString('utf8', 0, Math.max(0, head)).split('\r\n');
  const disposition = lines.find((line) => /^content-disposition:\s*form-data\b/i.test(line)) ?? '';
  const name = parameter(disposition, 'name');
  if (head < 0 || name === undefined) throw malformed();
  const content = part.subarray(head + 4);
  const fileName = parameter(disposition, 'filename');
  if (fileName === undefined) {
    form.append(name, content.toString('utf8'));
    return;
  }
  // Its bytes are not put into it, which would copy them.
  const file = new File([], fileName);
  filled.set(file, content);
  form.append(name, file);
}

// Browsers write quotes and line breaks inside a name as percent signs, and nothing else.
function parameter(disposition: string, name: string): string | undefined {
  const value = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  return value?.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n');
}

function isAt(body: Buffer, at: number, text: string): boolean {
  return body.toString('latin1', at, at + text.length) === text;
}

function malformed(): HTTPException {
  return new HTTPException(400, { message: 'not a form of its boundary' });
}
