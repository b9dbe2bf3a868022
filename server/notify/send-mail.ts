import { createTransport } from 'nodemailer';
import { failed, type Message, type Sent } from './message.ts';
import { RefusedAddress, refuseHost } from './refused-address.ts';

export interface MailTarget {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** A letter by SMTP. Its Message-ID is the message's own, so that a mailbox can tell a repeat. */
export async function sendMail(
  target: MailTarget,
  { id, subject, text }: Message,
  { timeoutMs }: { readonly timeoutMs: number },
): Promise<Sent> {
  const transport = createTransport({
    host: target.host,
    port: target.port,
    secure: target.secure,
    ...(target.user !== '' && { auth: { user: target.user, pass: target.password } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await refuseHost(target.host);
    const { response, rejected } = await transport.sendMail({
      from: target.from,
      to: [...target.to],
      subject,
      text: `${text}\n\n[${id}]`,
      messageId: `<${id}@qingyu>`,
    });
    // Asked again, whoever has it would get it twice: the log names who was refused, and a person mends the address.
    return { kind: 'sent', detail: `${response}${refusedOf(rejected)}` };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error), isFinal(error));
  } finally {
    transport.close();
  }
}

function refusedOf(rejected: readonly (string | { readonly address: string })[]): string {
  if (rejected.length === 0) return '';
  const named = rejected.map((each) => (typeof each === 'string' ? each : each.address)).join(', ');
  return ` · 未被接受的收件人 refused: ${named}`;
}

/** 5xx of SMTP: the server will not take it, however often it is asked; nor is a refused address asked again. */
function isFinal(error: unknown): boolean {
  if (error instanceof RefusedAddress) return true;
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : Number.NaN;
  return code >= 500 && code < 600;
}
