import { describe, expect, test } from 'vitest';
import { inSteps } from '#server/services/progress.ts';

describe('inSteps', () => {
  test('passes on a stage’s beginning, fifty steps of it and its end', () => {
    const heard: string[] = [];
    const report = inSteps((stage, done, total) => heard.push(`${stage} ${done}/${total}`));
    report('receive', 0, 0);
    for (let done = 0; done <= 1000; done += 1) report('read', done, 1000);
    report('write', 0, 10);
    report('write', 0, 10);
    expect(heard.slice(0, 4)).toEqual(['receive 0/0', 'read 0/1000', 'read 20/1000', 'read 40/1000']);
    expect(heard.slice(-2)).toEqual(['read 1000/1000', 'write 0/10']);
    expect(heard).toHaveLength(1 + 51 + 1);
  });
});
