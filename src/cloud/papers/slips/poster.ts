/** An A4 poster for a centre, a window, a village or a grid: its code opens the filing form. Texts come ready worded. */
export interface PosterPaper {
  /** Largest, above everything: 有纠纷，来调解. */
  readonly title: string;
  /** Where it hangs: 安州区花荄镇联丰村. */
  readonly place: string;
  /** The window, desk or grid, where it is for one: 3 号窗口. */
  readonly window?: string;
  /** The address inside the QR. */
  readonly link: string;
  /** Of the centre, as people dial it. */
  readonly phone: string;
  readonly hours?: string;
  readonly address?: string;
  /** The centre's public name. */
  readonly centre: string;
  /** `YYYY-MM-DD` in China, when it was made: in small print, and the file's date. */
  readonly day: string;
  /** WeChat's own code for the same page, as a PNG or JPEG file. */
  readonly miniCode?: Uint8Array;
}

/** Sets a poster as a PDF of one page with its fonts embedded. The same poster gives the same bytes. */
export async function renderPoster(poster: PosterPaper): Promise<Buffer> {
  const { setPoster } = await import('./poster-sheet');
  return setPoster(poster);
}
