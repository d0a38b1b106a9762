import { FORMS, type FormName, type Track, type TrackRules } from './tracks';

/** What the archive asks of every file of people's mediation; the agreement is written or recorded as oral. */
const REQUIRED: readonly (readonly FormName[])[] = [
  ['application', 'registration'],
  ['rights_notice'],
  ['identity'],
  ['mediation_record'],
  ['agreement', 'oral_agreement'],
];

/** Only people's mediation knows an oral agreement (its law, art. 28) and the committee's certificate. */
const OTHER_FORMS = FORMS.filter((form) => form !== 'oral_agreement' && form !== 'committee_certificate');
const WRITTEN = REQUIRED.map((group) => group.filter((form) => form !== 'oral_agreement'));
const UNCONFIRMED_FORMS = OTHER_FORMS.filter((form) => form !== 'confirmation_application');

/**
 * People's mediation is complete; court-invited mediation runs beside it. The others are off until a jurisdiction
 * turns them on, and whether a court confirms their agreements is a local matter until it says so.
 */
export const DEFAULT_TRACKS: Readonly<Record<Track, TrackRules>> = {
  people: {
    enabled: true,
    seal: 'committee',
    effect: 'civil_contract',
    confirmation: { possible: true, basis: { kind: 'law', ref: 'pml_33' }, court: 'competent' },
    forms: FORMS,
    requiredForms: REQUIRED,
  },
  administrative: {
    enabled: false,
    seal: 'agency',
    effect: 'civil_contract',
    confirmation: { possible: false, basis: { kind: 'local' }, court: 'competent' },
    forms: UNCONFIRMED_FORMS,
    requiredForms: WRITTEN,
  },
  police: {
    enabled: false,
    seal: 'police',
    effect: 'no_penalty_when_kept',
    confirmation: { possible: false, basis: { kind: 'local' }, court: 'competent' },
    forms: UNCONFIRMED_FORMS,
    requiredForms: WRITTEN,
  },
  industry: {
    enabled: false,
    seal: 'association',
    effect: 'civil_contract',
    confirmation: { possible: true, basis: { kind: 'law', ref: 'cpl_205' }, court: 'competent' },
    forms: OTHER_FORMS,
    requiredForms: WRITTEN,
  },
  court: {
    enabled: true,
    seal: 'court',
    effect: 'civil_contract',
    confirmation: { possible: true, basis: { kind: 'law', ref: 'cpl_205' }, court: 'inviting' },
    forms: OTHER_FORMS,
    requiredForms: WRITTEN,
  },
};
