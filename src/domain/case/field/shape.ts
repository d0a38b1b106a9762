import type { FileId } from '../../ids';

export const FIELD_WORK = ['investigation', 'site_visit', 'witness'] as const;
export type FieldWork = (typeof FIELD_WORK)[number];

export interface FieldFacts {
  'field.recorded': { work: FieldWork; heldAt: string; files: readonly FileId[] };
}

export type FieldCommand = {
  readonly type: 'recordField';
  readonly work: FieldWork;
  readonly heldAt: string;
  readonly place: string;
  readonly people?: string | undefined;
  readonly text: string;
  readonly files?: readonly FileId[] | undefined;
  /** Where the phone was, when the person allowed it: degrees and metres. */
  readonly position?: { readonly lat: number; readonly lng: number; readonly accuracy: number } | undefined;
};
