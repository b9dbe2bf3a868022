import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { UploadDto } from '#contract/uploads.ts';
import { uploadQuery } from '#client/api/uploads-query.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { useView } from '#client/lib/view.ts';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Stepper } from '#client/ui/stepper.tsx';
import type { Step } from '#client/ui/stepper.tsx';
import { CommittedBar } from './committed-bar.tsx';
import { CountTiles } from './count-tiles.tsx';
import { GridCard } from './grid-card.tsx';
import { ProblemsCard } from './problems-card.tsx';
import { RecognisedCard } from './recognised-card.tsx';
import { ReleaseCard } from './release-card.tsx';
import { ReviewBody } from './review-body.tsx';
import { ShowsCells, useAskedCell } from './show-cell.tsx';
import { UploadState } from './upload-state.tsx';
import './uploads.css';

/** One upload: what was recognised, what it changes, what is wrong with it, and the decision. */
export function UploadPage({ id }: { readonly id: string }): ReactNode {
  const texts = useUploadWords();
  const { hrefTo } = useView();
  const query = useQuery(uploadQuery(id));
  const upload = query.data;
  return (
    <Page
      title={texts.review.title}
      aside={
        <span className="row">
          {upload && <UploadState state={upload.state} />}
          <Link href={hrefTo('/data')}>{texts.review.back}</Link>
        </span>
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={480} />}>
        {(data) => (
          <ShowsCells>
            <div className="stack">
              <Stepper label={texts.review.stepsLabel} steps={stepsOf(data.state, texts)} />
              <RecognisedCard upload={data} />
              <UploadBody upload={data} revision={query.dataUpdatedAt} />
            </div>
          </ShowsCells>
        )}
      </QueryView>
    </Page>
  );
}

interface UploadBodyProps {
  readonly upload: UploadDto;
  readonly revision: number;
}

function UploadBody({ upload, revision }: UploadBodyProps): ReactNode {
  const asked = useAskedCell();
  if (upload.state === 'staged')
    return <ReviewBody key={`${upload.id}-${upload.baseVersion}`} upload={upload} revision={revision} />;
  const grid = <GridCard key={asked.key} upload={upload} revision={revision} target={asked.target} />;
  if (upload.state === 'refused')
    return (
      <>
        <ProblemsCard upload={upload} />
        {grid}
      </>
    );
  return (
    <>
      <CommittedBar upload={upload} />
      <ReleaseCard id={upload.id} />
      <CountTiles summary={upload.summary} blocked={undefined} />
      {grid}
      {upload.problems.length > 0 && <ProblemsCard upload={upload} />}
    </>
  );
}

function stepsOf(state: UploadDto['state'], texts: ReturnType<typeof useUploadWords>): Step[] {
  const { steps, stepState } = texts.review;
  const at: Record<UploadDto['state'], readonly Step['state'][]> = {
    staged: ['done', 'done', 'current', 'ahead'],
    committed: ['done', 'done', 'done', 'done'],
    withdrawn: ['done', 'done', 'done', 'ahead'],
    discarded: ['done', 'done', 'done', 'ahead'],
    refused: ['done', 'failed', 'ahead', 'ahead'],
  };
  return (['choose', 'recognise', 'compare', 'commit'] as const).map((key, index) => {
    const step = at[state][index] ?? 'ahead';
    return { key, label: steps[key], state: step, stateWord: stepState[step] };
  });
}
