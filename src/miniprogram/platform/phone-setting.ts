export type PhoneSetting = {
  readonly language: 'zh' | 'en';
  /** The person's own text size in the phone, 1 = normal. */
  readonly fontScale: number;
};

/** Where the page's own bar has to stand, in px. */
export type BarLayout = {
  readonly top: number;
  readonly height: number;
  /** Room that WeChat's capsule takes at the right. */
  readonly right: number;
};
