/**
 * How a case's slip is printed: a sheet of A5, a receipt roll of 58 or 80 mm (48 and 72 mm of them printable), or an
 * A4 sheet to read from across the room.
 */
export const SLIP_FORMATS = ['a5', '58mm', '80mm', 'poster'] as const;
export type SlipFormat = (typeof SLIP_FORMATS)[number];

/** A personal key as it is printed and read aloud: `739204` → `739 204`. */
export const groupKey = (key: string): string => `${key.slice(0, 3)} ${key.slice(3)}`;
