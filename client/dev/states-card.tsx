import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '#client/lib/language.tsx';
import { ApiProblem, OfflineProblem } from '#client/lib/problem.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Loading, ProblemView, Skeleton, StaleBanner } from '#client/ui/states.tsx';
import { samples } from './samples.ts';

const AT = Date.UTC(2020, 6, 15, 4);
const PROBLEM = { type: 'about:blank', title: '', status: 409, detail: '', code: 'conflict', errors: [] };

/** A read that is on its way, failed, old or empty, and one that has come. */
export function StatesCard(): ReactNode {
  const words = samples(useLanguage().language);
  const known = useQuery({ queryKey: ['dev'], queryFn: () => words.longText, initialData: words.longText });
  const again = (): void => undefined;
  return (
    <Card title={words.sections.states}>
      <div className="stack">
        <Loading>
          <Skeleton height={40} />
          <Skeleton height={20} width="60%" />
        </Loading>
        <Empty title={words.emptyTitle} text={words.emptyText} action={<Button>{words.open}</Button>} />
        <ProblemView error={new ApiProblem(PROBLEM)} onRetry={again} action={words.text} />
        <ProblemView error={new OfflineProblem()} onRetry={again} />
        <StaleBanner at={AT} onRetry={again} />
        <QueryView query={known}>{(text) => <p>{text}</p>}</QueryView>
      </div>
    </Card>
  );
}
