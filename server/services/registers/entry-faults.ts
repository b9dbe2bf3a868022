import type { Register } from '#domain/registers/register.ts';
import type { ValueFault } from '#domain/registers/read-values.ts';
import { AppError, type FieldError } from '../errors.ts';

/** What is wrong with a value, what was found and what is expected, in both languages. */
export function faultText(register: Register, { column, code, found }: ValueFault): string {
  const named = register.columns.find(({ key }) => key === column);
  const [zh, en] = [named?.zh ?? column, named?.en ?? column];
  const choices = named?.choices?.map((choice) => choice.zh).join('、') ?? '';
  const choicesEn = named?.choices?.map((choice) => choice.en).join(', ') ?? '';
  const bounds = [named?.least ?? '', named?.most ?? ''].join('—');
  const texts: Readonly<Record<ValueFault['code'], readonly [string, string]>> = {
    required: [`${zh}不能为空`, `${en} is needed`],
    number: [`${zh}应为数字，收到“${found}”`, `${en} is a number, not “${found}”`],
    range: [`${zh}应在 ${bounds} 之间，收到 ${found}`, `${en} lies within ${bounds}, not ${found}`],
    date: [
      `${zh}应为日期，如 2020-06-30，收到“${found}”`,
      `${en} is a date such as 2020-06-30, not “${found}”`,
    ],
    region: [`${zh}应为区县名或代码，收到“${found}”`, `${en} is a district by name or code, not “${found}”`],
    choice: [`${zh}应为：${choices}，收到“${found}”`, `${en} is one of: ${choicesEn}; not “${found}”`],
    'yes-no': [`${zh}应为是或否，收到“${found}”`, `${en} is yes or no, not “${found}”`],
    'too-long': [`${zh}至多 2000 字`, `${en} has at most 2000 letters`],
    unknown: [`没有“${found}”这一列`, `there is no column ${found}`],
  };
  return texts[code].join(' · ');
}

/** Errors: throws request.invalid with every fault, where each is. */
export function requireNoFaults(
  register: Register,
  faults: readonly ValueFault[],
  placeOf: (fault: ValueFault) => string = ({ column }) => `/values/${column}`,
): void {
  if (faults.length === 0) return;
  throw invalidEntry(
    faults.map((fault) => ({
      pointer: placeOf(fault),
      code: fault.code,
      message: faultText(register, fault),
    })),
  );
}

export function invalidEntry(errors: readonly FieldError[]): AppError {
  return new AppError('request.invalid', errors[0]?.message ?? '', errors);
}
