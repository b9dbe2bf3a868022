export const EVIDENCE_TYPES = ['pdf', 'png', 'jpg', 'docx', 'xlsx', 'ofd', 'csv', 'txt'] as const;
/** What a unit may add to its return: documents, sheets, pictures and plain texts; nothing that runs. */
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** Units: bytes. */
export const MOST_EVIDENCE_BYTES = 20 * 1024 * 1024;
export const MOST_EVIDENCE_FILES = 20;

/** What a file of a kind begins with; packed documents are all archives. */
const SIGNATURES: readonly { readonly types: readonly EvidenceType[]; readonly begins: readonly number[] }[] =
  [
    { types: ['pdf'], begins: [0x25, 0x50, 0x44, 0x46] },
    { types: ['png'], begins: [0x89, 0x50, 0x4e, 0x47] },
    { types: ['jpg'], begins: [0xff, 0xd8, 0xff] },
    { types: ['docx', 'xlsx', 'ofd'], begins: [0x50, 0x4b, 0x03, 0x04] },
  ];
const TEXTS: readonly EvidenceType[] = ['csv', 'txt'];

/**
 * The kind of a file, by its content and its ending, which must agree: a picture named .pdf is none. `报告.pdf` that
 * begins with `%PDF` is `pdf`.
 * Missing: undefined for a kind that is not taken, an empty file, and one whose content is another’s.
 */
export function evidenceType(name: string, bytes: Uint8Array): EvidenceType | undefined {
  const ending = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase();
  const type = EVIDENCE_TYPES.find((each) => each === (ending === 'jpeg' ? 'jpg' : ending));
  if (type === undefined || bytes.length === 0) return undefined;
  const signature = SIGNATURES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (signature) return signature.types.includes(type) ? type : undefined;
  return TEXTS.includes(type) && !bytes.includes(0) ? type : undefined;
}
