/** A part of schema.ts, whose words on instants and flags hold here too. */
export interface ReportTable {
  id: string;
  /** One of REPORT_KINDS. */
  kind: string;
  /** The month it reports up to. */
  period: string;
  region: string;
  /** The warning of an episode record; NULL otherwise. */
  subject: string | null;
  title: string;
  /** JSON: headings, paragraphs, tables and charts, their numbers as references to tokens. */
  blocks: string;
  /** JSON: each number with what it says and from which version. */
  tokens: string;
  /** Somebody changed its words. */
  edited: 0 | 1;
  /** Counted among those issued of its kind and period; NULL for a draft. */
  number: number | null;
  created_at: string;
  created_by: string;
  updated_at: string;
  issued_at: string | null;
  issued_by: string | null;
  /** The Word document as issued, in base64: it never changes again. NULL for a draft. */
  document: string | null;
  sha256: string | null;
}
