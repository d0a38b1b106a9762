import type { Deadline } from './procedure';

/** 人民调解, 行政调解, 治安调解, 行业性专业性调解, 法院特邀调解: whose mediation a case is. */
export const TRACKS = ['people', 'administrative', 'police', 'industry', 'court'] as const;
export type Track = (typeof TRACKS)[number];

/** Whose seal puts a written agreement in force. */
export const SEALS = ['committee', 'agency', 'police', 'association', 'court'] as const;
export type Seal = (typeof SEALS)[number];

/**
 * What an agreement is worth. `civil_contract`: it binds like a contract, and a dispute over it goes to court.
 * `no_penalty_when_kept`: besides, the police impose no penalty as long as it is kept. `court_document`: the court
 * makes a mediation document of it that can be enforced.
 */
export const EFFECTS = ['civil_contract', 'no_penalty_when_kept', 'court_document'] as const;
export type Effect = (typeof EFFECTS)[number];

/** The papers of a case file. */
export const FORMS = [
  'application',
  'registration',
  'rights_notice',
  'authority',
  'identity',
  'invitation_record',
  'investigation',
  'mediation_record',
  'agreement',
  'oral_agreement',
  'performance_receipt',
  'follow_up',
  'confirmation_application',
  'committee_certificate',
  'failure_notice',
  'transfer_note',
  'explanation',
] as const;
export type FormName = (typeof FORMS)[number];

/** How one kind of mediation differs from the others. */
export interface TrackRules {
  /** Whether this centre offers it. */
  readonly enabled: boolean;
  readonly seal: Seal;
  readonly effect: Effect;
  readonly confirmation: ConfirmationRules;
  /** In the archive's order. */
  readonly forms: readonly FormName[];
  /** A file is complete when it holds at least one paper of each group. */
  readonly requiredForms: readonly (readonly FormName[])[];
}

export interface ConfirmationRules {
  /** Whether both parties together may ask a court to confirm the agreement. */
  readonly possible: boolean;
  readonly basis: Pick<Deadline, 'kind' | 'ref'>;
  /** `competent`: a party's home, the property, the mediating body. `inviting`: the court that sent the case. */
  readonly court: 'competent' | 'inviting';
}
