/** The same keys and the same parameters in every language; Chinese is the source. */
export type Shape<T> = T extends (...parameters: infer P) => string
  ? (...parameters: P) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Shape<T[K]> };
