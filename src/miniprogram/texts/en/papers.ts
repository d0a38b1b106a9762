import type { Shape } from '../shape';
import type { papers as zh } from '../zh/papers';

export const papers: Shape<typeof zh> = {
  forms: {
    application: 'Application for mediation',
    registration: 'Registration form',
    rights_notice: 'Notice of rights and duties',
    authority: 'Papers of authority',
    identity: 'Record of identity checks',
    invitation_record: 'Record of invitations and contacts',
    investigation: 'Investigation record',
    mediation_record: 'Mediation record',
    agreement: 'Mediation agreement',
    oral_agreement: 'Registration of an oral agreement',
    performance_receipt: 'Proof of performance',
    follow_up: 'Record of the visit',
    confirmation_application: 'Application for confirmation by the court',
    committee_certificate: "The committee's certificate",
    failure_notice: 'Notice of the end of mediation',
    transfer_note: 'Transfer note',
    explanation: 'Explanation',
  },
  made: (when) => `of ${when}`,
  saved: 'Saved to the downloads, as a PDF',
  gone: 'This paper cannot be opened any more; leave this page and try again',
  offline: 'No signal. Tap again when there is one',
  failed: 'The paper is there, but this phone could not show it. The centre can print one',
  loading: 'Looking for the papers',
};
