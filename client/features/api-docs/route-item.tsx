import { useState } from 'react';
import type { ReactNode } from 'react';
import { apiDocsWords } from '#client/lib/api-docs-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { addressOf } from './routes-of.ts';
import type { ApiParameter, ApiRoute } from './routes-of.ts';

interface Answer {
  readonly status: number | undefined;
  readonly ms: number;
  readonly text: string;
}

/** One route: what it answers, what it takes, and a try. */
export function RouteItem({ route }: { readonly route: ApiRoute }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details className="api-route" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b className={`api-method api-${route.method.toLowerCase()}`}>{route.method}</b>{' '}
        <code>{route.path}</code>
        {/* Descriptions are written in the languages their terms have. */}
        <span className="muted" lang={/[\u4e00-\u9fff]/.test(route.description) ? 'zh' : 'en'}>
          {route.description}
        </span>
      </summary>
      {open && <Try route={route} />}
    </details>
  );
}

function Try({ route }: { readonly route: ApiRoute }): ReactNode {
  const words = apiDocsWords(useLanguage().language);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [body, setBody] = useState('{}');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer>();

  async function send(): Promise<void> {
    setBusy(true);
    const started = performance.now();
    const took = (): number => Math.round(performance.now() - started);
    try {
      const response = await fetch(addressOf(route, values), {
        method: route.method,
        ...(route.body === 'json' && { body, headers: { 'Content-Type': 'application/json' } }),
      });
      const text = shown(await response.text());
      setAnswer({ status: response.status, ms: took(), text });
    } catch {
      setAnswer({ status: undefined, ms: took(), text: '' });
    }
    setBusy(false);
  }

  if (route.body === 'file') return <p className="muted">{words.fileBody}</p>;
  return (
    <div className="stack api-try">
      {route.method !== 'GET' && <p className="muted">{words.writes}</p>}
      {route.parameters.map((parameter) => (
        <ParameterField
          key={`${parameter.in} ${parameter.name}`}
          parameter={parameter}
          value={values[parameter.name] ?? ''}
          onChange={(value) => setValues({ ...values, [parameter.name]: value })}
        />
      ))}
      {route.body === 'json' && (
        <Field label={words.body}>
          {(control) => (
            <textarea
              {...control}
              className="textarea api-code"
              value={body}
              onChange={(event) => setBody(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className="row">
        <Button tone="primary" busy={busy} onClick={() => void send()}>
          {words.send}
        </Button>
        <span role="status" className="muted">
          {answer && (answer.status === undefined ? words.failed : words.answer(answer.status, answer.ms))}
        </span>
      </div>
      {answer && answer.text !== '' && (
        <pre className="api-answer" lang="zh-CN" tabIndex={0}>
          {answer.text}
        </pre>
      )}
    </div>
  );
}

const LONGEST_SHOWN = 20_000;

function shown(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2).slice(0, LONGEST_SHOWN);
  } catch {
    return text.slice(0, LONGEST_SHOWN);
  }
}

interface ParameterFieldProps {
  readonly parameter: ApiParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ParameterField({ parameter, value, onChange }: ParameterFieldProps): ReactNode {
  const { name, required, description, options } = parameter;
  return (
    <Field
      label={<code>{name}</code>}
      required={required}
      hint={description === '' ? undefined : <span lang="zh">{description}</span>}
    >
      {(control) =>
        options.length > 0 ? (
          <select
            {...control}
            className="select"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">–</option>
            {options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...control}
            className="input"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
