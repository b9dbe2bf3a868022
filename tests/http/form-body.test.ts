import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { bytesOf, formInPieces } from '#server/http/form-body.ts';

const app = new Hono().use(formInPieces).post('/', async (c) => c.json(await told(await c.req.formData())));

/** Every entry: a text, or a file's name and its bytes as Latin letters. */
async function told(form: FormData): Promise<unknown[]> {
  const entries = [...form].map(async ([name, value]) =>
    typeof value === 'string'
      ? [name, value]
      : [name, value.name, Buffer.from(await bytesOf(value)).toString('latin1')],
  );
  return Promise.all(entries);
}

/** A stream of the bytes in pieces of one size. */
function inPieces(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
}

async function send(body: Uint8Array, type: string, size = body.length): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { 'content-type': type },
    body: inPieces(body, size),
    duplex: 'half',
  };
  return app.request('/', init);
}

async function encoded(form: FormData): Promise<{ body: Uint8Array; type: string }> {
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const body = new Uint8Array(await request.arrayBuffer());
  return { body, type: request.headers.get('content-type') ?? '' };
}

describe('formInPieces', () => {
  // A file that ends in a line break, and one that holds the beginnings of boundaries.
  const tricky = 'a,b\r\n--\r\n------formdata-\r\n\r\n1,2\r\n';
  const form = new FormData();
  form.append('region', '渝中区');
  form.append('empty', '');
  form.append('file', new File([tricky], '2020年6月 "就业".csv'));
  form.append('other', new File([], 'nothing.csv'));
  form.append('mapping', '{"unit":"万人"}\r\n');

  test.each([1, 2, 7, 64, 100_000])(
    'reads fields and files to the byte, in pieces of %i bytes',
    async (size) => {
      const { body, type } = await encoded(form);
      const response = await send(body, type, size);
      expect(await response.json()).toEqual([
        ['region', '渝中区'],
        ['empty', ''],
        ['file', '2020年6月 "就业".csv', tricky],
        ['other', 'nothing.csv', ''],
        ['mapping', '{"unit":"万人"}\r\n'],
      ]);
    },
  );

  test('finds a boundary that lies across two of the stretches it searches in', async () => {
    for (const short of [0, 1, 2, 30]) {
      const content = '7'.repeat(4 * 1024 * 1024 - 100 - short);
      const large = new FormData();
      large.append('file', new File([content], 'x'));
      large.append('after', 'here');
      const { body, type } = await encoded(large);
      const response = await send(body, type, 65_536);
      expect(await response.text()).toBe(
        JSON.stringify([
          ['file', 'x', content],
          ['after', 'here'],
        ]),
      );
    }
  });

  const PART = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1';
  test.each([
    ['nothing', ''],
    ['another boundary', '--y\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--y--'],
    ['no end', PART],
    ['no end after a mark', `${PART}\r\n--x`],
    ['rubbish after a mark', `${PART}\r\n--xyz`],
    ['a part without a name', '--x\r\ncontent-disposition: form-data\r\n\r\n1\r\n--x--'],
    ['a part without a head', '--x\r\n\r\n1\r\n--x--'],
    ['more parts than anybody sends', `${`${PART}\r\n`.repeat(101)}--x--`],
  ])('refuses %s', async (_what, text) => {
    const response = await send(new TextEncoder().encode(text), 'multipart/form-data; boundary=x');
    expect(response.status).toBe(400);
  });

  test('takes a quoted boundary, and a head in any case', async () => {
    const text = '--a b\r\nCONTENT-DISPOSITION: form-data; filename="n"; NAME="f"\r\n\r\n1\r\n--a b--\r\n';
    const response = await send(new TextEncoder().encode(text), 'multipart/form-data; boundary="a b"');
    expect(await response.json()).toEqual([['f', 'n', '1']]);
  });
});
