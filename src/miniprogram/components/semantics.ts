const phone = process.env.TARO_ENV === 'weapp';

export type Meaning = {
  readonly role?: string | undefined;
  readonly label?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly selected?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly modal?: boolean | undefined;
  readonly live?: 'polite' | 'assertive' | undefined;
  readonly level?: 1 | 2 | 3 | undefined;
  readonly id?: string | undefined;
  readonly focusable?: boolean | undefined;
};

/**
 * What a screen reader is told, in the attributes of the platform. WeChat says the role in `aria-role`,
 * the web in `role`; Taro writes the word "undefined" for absent values, so they are left out here.
 */
export function semantics(meaning: Meaning): object {
  const { role, level, id, focusable, ...states } = meaning;
  const attributes: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(states)) {
    if (value !== undefined) attributes[`aria-${name}`] = String(value);
  }
  if (role) attributes[phone ? 'aria-role' : 'role'] = role;
  if (id) attributes.id = id;
  if (!phone && level) attributes['aria-level'] = String(level);
  if (!phone && focusable) attributes.tabIndex = 0;
  return attributes;
}

/** Taro's inputs and pictures carry their label inside on the web (`nativeProps`), outside on the phone. */
export function phoneLabel(label: string): object {
  return phone ? { 'aria-label': label } : {};
}
