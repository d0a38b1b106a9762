import type { CaseState } from '@/domain/case/state';
import type { CaseView, CentreCard, Reading } from '@/domain/case/view';
import type { Viewer } from '@/domain/case/viewer';
import { viewCase } from '@/domain/case/viewing';
import type { CentreId } from '@/domain/ids';
import { MONDAY, person, SECRET } from './given';

export type Reader = Exclude<Viewer, { as: 'code' | 'stranger' }>;

export const CENTRE: CentreCard = {
  centreId: 'centre-1' as CentreId,
  name: '花荄镇综治中心',
  committee: '花荄镇人民调解委员会',
  phone: '0816-4330000',
  hours: '周一至周五 9:00-18:00',
  address: '花荄镇政府街 1 号',
};

/** What the store keeps beside the state: every party with its telephone number, the applicant with a safe one. */
export function readingOf(viewer: Reader, more: Partial<Reading> = {}): Reading {
  return {
    viewer,
    now: MONDAY,
    centre: CENTRE,
    read: {},
    people: {
      parties: {
        p1: { name: '张秀英', phone: SECRET.applicantPhone, safePhone: SECRET.safePhone },
        p2: { name: '李桂芳', phone: SECRET.otherPhone(1) },
        p3: { name: '王建国', phone: SECRET.otherPhone(2) },
        p4: { name: '赵小兰', phone: SECRET.otherPhone(3) },
      },
      mediator: { personId: person('mediator-1'), name: '周敏', years: 12, phone: '0816-4330001' },
    },
    ...more,
  };
}

export function seenBy(viewer: Reader, state: CaseState, more: Partial<Reading> = {}): CaseView {
  return viewCase(state, readingOf(viewer, more));
}
