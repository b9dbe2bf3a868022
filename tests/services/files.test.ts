import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFileStore, sha256Of } from '#server/services/files.ts';

describe('openFileStore', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qingyu-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const bytes = new Uint8Array([0, 255, 13, 10, 239, 187, 191]);

  test('keeps bytes as they are, under their SHA-256', async () => {
    const files = openFileStore(join(folder, 'deep', 'originals'));
    const sha256 = await files.keep(bytes);
    expect(sha256).toBe(sha256Of(bytes));
    expect(new Uint8Array(files.read(sha256))).toEqual(bytes);
    expect([files.has(sha256), files.has('ab')]).toEqual([true, false]);
  });

  test('keeps the same bytes once, sent one after another or at once, and leaves nothing beside', async () => {
    const files = openFileStore(folder);
    await Promise.all([files.keep(bytes), files.keep(bytes), files.keep(bytes)]);
    await files.keep(bytes);
    expect(readdirSync(folder)).toEqual([sha256Of(bytes)]);
  });

  test('keeps a file of this machine under the same name, once, and leaves nothing beside', async () => {
    const files = openFileStore(join(folder, 'originals'));
    const path = join(folder, 'large.csv');
    const large = Buffer.alloc(2_500_000, '1234567,');
    writeFileSync(path, large);
    const kept = { sha256: sha256Of(large), size: 2_500_000 };
    expect(await files.keepFile(path)).toEqual(kept);
    expect(await files.keepFile(path)).toEqual(kept);
    expect(readdirSync(join(folder, 'originals'))).toEqual([kept.sha256]);
    expect(Buffer.compare(files.read(kept.sha256), large)).toBe(0);
    await expect(files.keepFile(join(folder, 'gone'))).rejects.toThrow(/ENOENT/);
  });

  test('finds what an earlier process kept', async () => {
    await openFileStore(folder).keep(bytes);
    expect(openFileStore(folder).has(sha256Of(bytes))).toBe(true);
  });

  test('throws for an original that is gone', () => {
    expect(() => openFileStore(folder).read('ab12')).toThrow(/ENOENT/);
  });
});

describe('sha256Of', () => {
  test('is the SHA-256 in lower-case hex; of nothing, the well-known one', () => {
    expect(sha256Of(new Uint8Array())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
});
