export type DateInputProps = {
  readonly kind: 'day' | 'clock';
  /** Said to a screen reader. */
  readonly label: string;
  /** `YYYY-MM-DD` or `HH:mm`; empty while nothing is chosen. */
  readonly value: string;
  /** The value in words, or what to do: stands on WeChat's choice, which shows nothing by itself. */
  readonly words: string;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  /** Ids of what explains it. */
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly className: string;
  readonly onChange: (value: string) => void;
};
