import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LanguageProvider } from '#client/lib/language.tsx';
import { loadMessages } from '#client/lib/messages/catalogue.ts';
import { DateInput, type DateInputProps } from '#client/ui/date-input.tsx';

const CONTROL = { id: 'day', 'aria-describedby': 'note' };

function show(props: Omit<DateInputProps, 'control' | 'onChange'>) {
  const onChange = vi.fn();
  render(
    <LanguageProvider>
      <label htmlFor="day">日期</label>
      <DateInput control={CONTROL} onChange={onChange} {...props} />
    </LanguageProvider>,
  );
  return { input: screen.getByLabelText<HTMLInputElement>('日期'), onChange };
}

describe(DateInput, () => {
  beforeEach(() => loadMessages('zh'));
  afterEach(cleanup);

  test.each([
    [{ value: '2020-09-30' }, 'date', '2020-09-30'],
    [{ value: '2020-09', of: 'month' }, 'month', '2020-09'],
    [{ value: '' }, 'date', '年-月-日'],
    [{ value: '', of: 'month' }, 'month', '年-月'],
    [{ value: '', empty: '今天' }, 'date', '今天'],
  ] as const)('%o is read the same in every browser', (props, type, shown) => {
    const { input } = show(props);
    expect([input.type, input.value]).toEqual([type, props.value]);
    const text = input.nextElementSibling;
    expect([text?.textContent, text?.getAttribute('aria-hidden')]).toEqual([shown, 'true']);
  });

  test('is tied to its field, and tells what is chosen and that it is cleared', () => {
    const { input, onChange } = show({ value: '2020-09-30', max: '2020-12-31' });
    expect([input.getAttribute('aria-describedby'), input.max]).toEqual(['note', '2020-12-31']);
    fireEvent.change(input, { target: { value: '2020-10-01' } });
    fireEvent.change(input, { target: { value: '' } });
    expect(onChange.mock.calls).toEqual([['2020-10-01'], ['']]);
  });
});
