declare module '*.module.scss' {
  // biome-ignore lint/suspicious/noExplicitAny: a name that is missing shows as a missing style, not as a type.
  const classes: Readonly<Record<string, any>>;
  export default classes;
}

declare module '*.scss';
