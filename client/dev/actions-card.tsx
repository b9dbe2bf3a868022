import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '#client/lib/language.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Choice } from '#client/ui/choice.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { May } from '#client/ui/may.tsx';
import { PersonField } from '#client/ui/person-field.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { samples } from './samples.ts';

const TONES = ['primary', 'plain', 'danger', 'quiet'] as const;
const KINDS = ['centre', 'side'] as const;

/** What one presses and types into: at rest, busy, not to be used, wrong. */
export function ActionsCard(): ReactNode {
  const words = samples(useLanguage().language);
  const toast = useToast();
  const [open, setOpen] = useState<(typeof KINDS)[number]>();
  const [text, setText] = useState('');
  const [day, setDay] = useState({ date: '2020-09-30', month: '' });
  return (
    <Card title={words.sections.actions}>
      <div className="stack">
        {TONES.map((tone) => (
          <div key={tone} className="row">
            <Button tone={tone}>{tone}</Button>
            <Button tone={tone} busy>
              {tone}
            </Button>
            <Button tone={tone} disabled>
              {tone}
            </Button>
          </div>
        ))}
        <div className="row">
          <May leave="commit" otherwise={words.why}>
            <Button leave="commit">{words.text}</Button>
          </May>
          <Button onClick={() => toast({ text: words.toast, href: '#', hrefText: words.toastAction })}>
            {words.toast}
          </Button>
          <Button onClick={() => toast({ text: words.undone, tone: 'alert' })}>{words.undone}</Button>
          {KINDS.map((kind) => (
            <Button key={kind} onClick={() => setOpen(kind)}>
              {`${words.open} ${kind}`}
            </Button>
          ))}
        </div>
        <Choice
          label={words.label}
          value="0"
          options={words.options.map((label, index) => ({
            ...{ value: String(index), label },
            ...(index === 2 && { disabled: words.why }),
          }))}
          onChange={() => undefined}
        />
        <Choice
          label={words.label}
          value=""
          any={words.why}
          error={words.error}
          options={[]}
          onChange={() => undefined}
          stacked
        />
        {[undefined, words.error].map((error) => (
          <Field key={error ?? ''} label={words.label} hint={words.hint} error={error} required>
            {(control) => (
              <input
                {...control}
                className="input"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        ))}
        {(['date', 'month'] as const).map((of) => (
          <Field key={of} label={words.label}>
            {(control) => (
              <DateInput
                control={control}
                of={of}
                value={day[of]}
                onChange={(value) => setDay({ ...day, [of]: value })}
              />
            )}
          </Field>
        ))}
        <PersonField value={text} onChange={setText} required />
      </div>
      {open && (
        <Dialog
          kind={open}
          title={words.text}
          onClose={() => setOpen(undefined)}
          footer={<Button onClick={() => setOpen(undefined)}>{words.cancel}</Button>}
        >
          <p>{words.longText}</p>
        </Dialog>
      )}
    </Card>
  );
}
