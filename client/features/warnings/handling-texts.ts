import { handlingWords } from '#client/lib/handling-words.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import type { HandlingAction } from './handling-dialog.tsx';

export interface HandlingTexts {
  readonly title: string;
  readonly explain: string;
  readonly field: string;
  readonly done: string;
}

/** What each action says of itself. Closing a warning of a grave level only asks for it. */
export function handlingTexts(
  action: HandlingAction,
  needsSignOff: boolean,
  { language, t }: Wording,
): HandlingTexts {
  const words = t.warnings.actions;
  const more = handlingWords(language);
  switch (action) {
    case 'acknowledge':
      return {
        title: words.acknowledge,
        explain: words.acknowledgeText,
        field: words.noteField,
        done: words.done.acknowledge,
      };
    case 'assign':
      return {
        title: words.assign,
        explain: words.assignText,
        field: words.noteField,
        done: words.done.assign,
      };
    case 'note':
      return { title: words.note, explain: words.noteText, field: words.textField, done: words.done.note };
    case 'close':
      return needsSignOff
        ? { title: more.askClose, explain: more.askCloseText, field: words.reasonField, done: more.asked }
        : { title: words.close, explain: words.closeText, field: words.reasonField, done: words.done.close };
    case 'sign-off':
      return { title: more.signOff, explain: more.signOffText, field: more.opinion, done: more.signedOff };
    case 'send-back':
      return {
        title: more.sendBack,
        explain: more.sendBackText,
        field: more.sendBackReason,
        done: more.sentBack,
      };
    default:
      return action satisfies never;
  }
}
