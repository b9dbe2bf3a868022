import type { Generated } from 'kysely';

// What is sent to people; a part of schema.ts, whose words on instants and flags hold here too.

/** A way to tell people. */
export interface ChannelTable {
  id: string;
  name: string;
  /** One of CHANNEL_KINDS. */
  kind: string;
  enabled: 0 | 1;
  /** The language of its texts. */
  language: string;
  /** JSON by kind, without anything secret. */
  settings: string;
  /** JSON: passwords, keys and addresses that are keys; never leaves the server. */
  secrets: string;
  /** What it takes, as JSON. */
  filter: string;
  /** Quiet hours as JSON; NULL for none. */
  quiet: string | null;
  created_at: string;
  created_by: string;
  /** Taken out of use; it stays for the log of what it sent. */
  deleted_at: string | null;
}

/** One message for one channel, its words fixed when it was written. Instants are of the machine's clock. */
export interface OutboxTable {
  /** Random, and the same in every attempt: by it a receiver knows a repeat. */
  id: string;
  channel_id: string;
  created_at: string;
  /** pending, sending, sent, dead. */
  state: string;
  /** Quiet hours do not hold it. */
  urgent: 0 | 1;
  subject: string;
  text: string;
  /** JSON for programs. */
  data: string;
  attempts: number;
  /** Not before; while sending: when it counts as lost and is tried again. */
  next_at: string;
  sent_at: string | null;
  /** Of the last attempt. */
  error: string | null;
}

/** Every attempt, append-only. */
export interface DeliveryTable {
  id: Generated<number>;
  message_id: string;
  at: string;
  ok: 0 | 1;
  /** What the other side said. */
  detail: string;
  took_ms: number;
}
