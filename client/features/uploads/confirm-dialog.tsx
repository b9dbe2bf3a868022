import type { ReactNode } from 'react';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemView } from '#client/ui/states.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onYes: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks once more before something that cannot be taken back lightly. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const texts = useUploadWords();
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{texts.actions.cancel}</Button>
          <Button tone="danger" busy={props.busy} onClick={props.onYes}>
            {props.yes}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      {props.children}
      {props.error && <ProblemView error={props.error} />}
    </Dialog>
  );
}
