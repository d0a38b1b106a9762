import type { SlipFormat } from '@/domain/code/slip';

/**
 * A case on paper. It lies on the kitchen table: apart from the part to tear off it says nothing that the bare code
 * does not open — no name, no kind, no word that anybody said. Texts come ready worded, except what stands on every
 * slip alike.
 */
export interface Slip {
  /** As people read it: 4821 7730 5926 1860. */
  readonly code: string;
  /** The address inside the QR. */
  readonly link: string;
  readonly centre: SlipCentre;
  /** What happens next, and by when: 11月26日（周四）前，调解员打电话问清楚。 */
  readonly next: string;
  /** `YYYY-MM-DD` in China, when it was printed. */
  readonly day: string;
  /** To tear off or fold in: for the party alone. */
  readonly keyPart?: KeyPart;
  /** On a page of its own: room to answer the invitation by hand. Only on A5. */
  readonly reply?: boolean;
  /** WeChat's own code for the same page, as a PNG or JPEG file. */
  readonly miniCode?: Uint8Array;
}

/** Whom to reach, as the centre publishes it. */
export interface SlipCentre {
  readonly name: string;
  readonly phone: string;
  readonly hours?: string;
  readonly address?: string;
}

export interface KeyPart {
  /** Six digits. */
  readonly key: string;
  /** Whose: the party, or who acts for it. */
  readonly name: string;
  /** 12月3日前有效 */
  readonly until: string;
}

/**
 * Sets a slip as a PDF with its fonts embedded, black on white: one page, and a second one for the answer by hand. A
 * roll is as long as its content. The same slip gives the same bytes. Nothing of it is kept or logged.
 */
export async function renderSlip(slip: Slip, format: SlipFormat): Promise<Buffer> {
  const { setSlip } = await import('./setting-slips');
  return setSlip(slip, format);
}
