import { useState, type ReactNode } from 'react';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { formatInstant } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { TellDialog, type Contact } from './tell-dialog.tsx';

/** Who has to be told of a warning of this level, each ticked once somebody has told them. */
export function ContactsCard({ warning }: { readonly warning: WarningDetailDto }): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).contacts;
  const { may } = useLeave();
  const { view } = useView();
  const [asked, setAsked] = useState<string>();
  const { contacts } = warning;
  const isFixed = warning.state === 'closed' || view.asOf !== undefined || !may('warning');
  const open = contacts.find(({ id }) => id === asked);
  return (
    <Card
      title={words.title}
      actions={
        contacts.length > 0 && (
          <span className="muted">{words.progress(contacts.filter(isTold).length, contacts.length)}</span>
        )
      }
    >
      {contacts.length === 0 && <p className="muted">{words.empty}</p>}
      {contacts.length > 0 && !isFixed && <p className="muted checklist-hint">{words.hint}</p>}
      <ul className="contacts">
        {contacts.map((contact) => (
          <ContactLine key={contact.id} contact={contact} isFixed={isFixed} onAsk={setAsked} />
        ))}
      </ul>
      {open && <TellDialog warning={warning.id} contact={open} onClose={() => setAsked(undefined)} />}
    </Card>
  );
}

/** Told since it opened or last rose. */
function isTold({ told }: Contact): boolean {
  return told !== null && !told.again;
}

interface ContactLineProps {
  readonly contact: Contact;
  readonly isFixed: boolean;
  readonly onAsk: (contact: string) => void;
}

function ContactLine({ contact, isFixed, onAsk }: ContactLineProps): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).contacts;
  const unit = language === 'zh' ? contact.unitZh : contact.unitEn;
  return (
    <li>
      <label className="toggle">
        <input
          type="checkbox"
          aria-label={words.tick(unit)}
          checked={isTold(contact)}
          disabled={isFixed}
          onChange={() => onAsk(contact.id)}
        />
        <b>{unit}</b>
      </label>
      <span>{language === 'zh' ? contact.dutyZh : contact.dutyEn}</span>
      <span className="muted">
        {contact.person === '' ? words.unfilled : `${contact.person} ${contact.phone}`}
      </span>
      {contact.told && <Told told={contact.told} />}
    </li>
  );
}

function Told({ told }: { readonly told: NonNullable<Contact['told']> }): ReactNode {
  const { language, t } = useLanguage();
  const words = handlingWords(language).contacts;
  const how = told.means === null ? undefined : words.meansOf[told.means];
  return (
    <span className="contact-told">
      <span>{words.told(wordFor(t.terms.actors, told.by), formatInstant(told.at), how)}</span>
      {told.text !== null && <span className="contact-remark">{told.text}</span>}
      {told.again && told.level !== null && (
        <span className="warning-note warning-note-wait">{words.again(t.terms.levelLong[told.level])}</span>
      )}
    </span>
  );
}
