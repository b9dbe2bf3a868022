import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Scatter, type ScatterPoint } from '#client/charts/scatter.tsx';

const POINTS: readonly ScatterPoint[] = [
  { key: 'a', x: 0, y: 0, name: undefined, label: 'a: 0, 0' },
  { key: 'b', x: 100, y: 100, name: 'Feb 2020', label: 'b: 100, 100' },
];

describe(Scatter, () => {
  test('names what stands out on the side that has room, and draws it in another shape', () => {
    const { container } = render(
      <Scatter width={400} height={300} points={POINTS} xName="x" yName="y" format={String} />,
    );
    expect(container.querySelectorAll('circle')).toHaveLength(1);
    expect(container.querySelectorAll('.scatter-out')).toHaveLength(1);
    const name = container.querySelector('.scatter-name');
    expect(name?.textContent).toBe('Feb 2020');
    // 100 lies at the right edge, 400 − 16 = 384: its name ends 9 before it.
    expect([name?.getAttribute('x'), name?.getAttribute('text-anchor')]).toEqual(['375', 'end']);
  });
});
