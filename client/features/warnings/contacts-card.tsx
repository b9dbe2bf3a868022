import type { ReactNode } from 'react';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Card } from '#client/ui/card.tsx';

/** Who has to be told of a warning of this level. */
export function ContactsCard({ contacts }: Pick<WarningDetailDto, 'contacts'>): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).contacts;
  return (
    <Card title={words.title}>
      {contacts.length === 0 && <p className="muted">{words.empty}</p>}
      <ul className="contacts">
        {contacts.map((contact) => (
          <li key={contact.unitZh}>
            <b>{language === 'zh' ? contact.unitZh : contact.unitEn}</b>
            <span>{language === 'zh' ? contact.dutyZh : contact.dutyEn}</span>
            <span className="muted">
              {contact.person === '' ? words.unfilled : `${contact.person} ${contact.phone}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
