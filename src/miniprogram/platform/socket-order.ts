export type SocketOrder = {
  /** `/live?...` of our server, or an absolute ws address. */
  readonly url: string;
  readonly onText: (text: string) => void;
  /** Called once, whether it never opened, broke or was closed by the server. */
  readonly onEnd: () => void;
};

export type OpenSocket = { readonly send: (text: string) => void; readonly close: () => void };
