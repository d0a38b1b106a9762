export type ShareOrder = {
  readonly title: string;
  /** Page of the mini program, with its parameters. */
  readonly path: string;
  /** Web address for every other place. */
  readonly url: string;
};

/** `menu`: the link is on the clipboard's side of WeChat's own menu, which only a tap there can open. */
export type Shared = 'shared' | 'copied' | 'menu' | 'failed';
