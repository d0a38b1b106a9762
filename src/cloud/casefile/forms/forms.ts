import type { FormName } from '@/domain/procedure/tracks';
import type { PaperReader } from '../reader';
import { agreement } from './agreement';
import { application } from './application';
import { authority } from './authority';
import { committeeCertificate } from './committee-certificate';
import { confirmationApplication } from './confirmation-application';
import { explanation } from './explanation';
import { failureNotice } from './failure-notice';
import { followUp } from './follow-up';
import type { Form } from './form';
import { identity } from './identity';
import { investigation } from './investigation';
import { invitationRecord } from './invitation-record';
import { mediationRecord } from './mediation-record';
import { oralAgreement } from './oral-agreement';
import { performanceReceipt } from './performance-receipt';
import { registration } from './registration';
import { rightsNotice } from './rights-notice';
import { transferNote } from './transfer-note';

export const WRITERS: Readonly<Record<FormName, Form>> = {
  application,
  registration,
  rights_notice: rightsNotice,
  authority,
  identity,
  invitation_record: invitationRecord,
  investigation,
  mediation_record: mediationRecord,
  agreement,
  oral_agreement: oralAgreement,
  performance_receipt: performanceReceipt,
  follow_up: followUp,
  confirmation_application: confirmationApplication,
  committee_certificate: committeeCertificate,
  failure_notice: failureNotice,
  transfer_note: transferNote,
  explanation,
};

type Copy = 'party' | 'court';

/**
 * Who beside the staff gets a copy. The other papers are the centre's own work; the court's packet is what both sides
 * know of already: their joint application, the agreement, the record and the certificate.
 */
const COPIES: Readonly<Record<FormName, readonly Copy[]>> = {
  application: ['party'],
  registration: [],
  rights_notice: ['party'],
  authority: [],
  identity: [],
  invitation_record: [],
  investigation: [],
  mediation_record: ['party', 'court'],
  agreement: ['party', 'court'],
  oral_agreement: ['party'],
  performance_receipt: ['party'],
  follow_up: ['party'],
  confirmation_application: ['party', 'court'],
  committee_certificate: ['party', 'court'],
  failure_notice: ['party'],
  transfer_note: ['party'],
  explanation: [],
};

export function mayHave(reader: PaperReader, form: FormName): boolean {
  return reader === 'staff' || COPIES[form].includes(reader === 'court' ? 'court' : 'party');
}
