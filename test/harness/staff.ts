import { createSeal } from '@/cloud/identity/seal';
import { signIn } from '@/cloud/identity/token';
import { saveCentre } from '@/cloud/store/centres';
import { openKysely, openPool } from '@/cloud/store/database';
import { migrate } from '@/cloud/store/migrate';
import { appoint } from '@/cloud/store/people';
import type { CentreId, PersonId } from '@/domain/ids';

export interface SignedStaff {
  readonly personId: PersonId;
  readonly token: string;
}

export interface Staff {
  readonly clerk: SignedStaff;
  readonly mediator: SignedStaff;
}

/** Sets up one centre with a clerk and a mediator in an empty database, before or beside the server. */
export async function appointStaff(connectionString: string, secret: string): Promise<Staff> {
  const db = openKysely(openPool(connectionString, 1));
  const seal = createSeal(Buffer.from(secret, 'utf8'));
  const centreId = 'centre-1' as CentreId;
  const from = new Date().toISOString();
  const signed = async (role: 'clerk' | 'mediator', name: string): Promise<SignedStaff> => {
    const personId = `${role}-1` as PersonId;
    await appoint(db, { personId, name, centreId, role, from });
    return { personId, token: signIn(seal, personId, from) };
  };
  try {
    await migrate(db);
    await saveCentre(db, {
      place: '510705102000',
      card: {
        centreId,
        name: '花荄镇综治中心',
        committee: '花荄镇人民调解委员会',
        phone: '0816-4601234',
        hours: '周一至周五 9:00–17:30',
        address: '花荄镇政府街 1 号',
        place: '510705102000',
      },
    });
    return { clerk: await signed('clerk', '王敏'), mediator: await signed('mediator', '周敏') };
  } finally {
    await db.destroy();
  }
}
