import type { Phone } from '../harness/phone';
import { COUNTY, DEPARTMENT, type Town } from '../harness/town';
import type { Caller } from './callers';
import { marked, type Secrets } from './secrets';

export type Cast = Readonly<Record<Caller, Phone>>;

/** Who handles the disputes of a town, the same people for all of them. */
const STAFF = {
  mediator: '周敏',
  clerk: '陈静',
  expert: '秦工',
  colleague: '何川',
  foreign_clerk: '王芳',
} as const;

export interface Staff extends Readonly<Record<keyof typeof STAFF, Phone>> {
  readonly mediatorId: string;
  readonly expertId: string;
}

export async function appointStaff(town: Town): Promise<Staff> {
  const phones = Object.fromEntries(
    Object.entries(STAFF).map(([caller, name]) => [caller, town.http.as(name)]),
  ) as Record<keyof typeof STAFF, Phone>;
  await town.appoint(phones.clerk, 'clerk');
  await town.appoint(phones.colleague, 'mediator');
  await town.appoint(phones.foreign_clerk, 'clerk', COUNTY.centreId);
  return {
    ...phones,
    mediatorId: await town.appoint(phones.mediator, 'mediator'),
    expertId: await town.appoint(phones.expert, 'mediator', DEPARTMENT.centreId),
  };
}

/** Everybody else, for the dispute of this number alone. */
export function castOf(town: Town, staff: Staff, number: number, secrets: Secrets): Cast {
  const as = (name: string) => town.http.as(name);
  const own = (name: string) => as(marked(name, number));
  return {
    ...staff,
    nobody: own('路人'),
    bare_code: own('捡到条子的人'),
    wrong_key: own('猜钥匙的人'),
    outsider: own('别件事的人'),
    waiting: own('说是他侄子的人'),
    undone: own('拿错条子的人'),
    old_phone: own('旧手机'),
    applicant: as(secrets.applicant_name),
    other: as(secrets.other_name),
    locked: as(secrets.other_name),
    invited: as(secrets.invited_name),
    gone: as(secrets.gone_name),
    helper: as(secrets.helper_name),
    helper_file: own('只管递交的人'),
    former_helper: own('不再帮忙的人'),
    late_helper: own('帮到今天为止的人'),
  };
}
