import { describe, expect, test } from 'vitest';
import { storeFaultOf } from '#server/db/store-fault.ts';

const withCode = (code: unknown) => Object.assign(new Error('refused'), { code });

describe('storeFaultOf', () => {
  test.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['53100', 'full'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['EROFS', 'read-only'],
    ['25006', 'read-only'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['53300', 'busy'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['XX001', 'damaged'],
    ['SQLITE_CANTOPEN', 'unreachable'],
    ['SQLITE_IOERR_READ', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['57P03', 'unreachable'],
  ])('%s is %s', (code, fault) => {
    expect(storeFaultOf(withCode(code))).toBe(fault);
  });

  test('a file where the folder should be is unreachable; one that exists elsewhere is our own affair', () => {
    expect(storeFaultOf(Object.assign(withCode('EEXIST'), { syscall: 'mkdir' }))).toBe('unreachable');
    expect(storeFaultOf(Object.assign(withCode('EEXIST'), { syscall: 'open' }))).toBeUndefined();
  });

  test('anything else is none: a broken constraint, a code that is no text, no error at all', () => {
    expect(storeFaultOf(withCode('SQLITE_CONSTRAINT'))).toBeUndefined();
    expect(storeFaultOf(withCode('23505'))).toBeUndefined();
    expect(storeFaultOf(withCode(5))).toBeUndefined();
    expect(storeFaultOf({ code: 'SQLITE_FULL' })).toBeUndefined();
    expect(storeFaultOf(undefined)).toBeUndefined();
  });
});
