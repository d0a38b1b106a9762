import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance';
import { type Cloud, DATABASE_BLOWS } from './cloud';
import type { Holder } from './holder';

/** How often what happens to a phone, of a hundred. */
const PHONE_TROUBLES = {
  offline: 25,
  offlineUnnoticed: 20,
  glance: 10,
  suspended: 20,
  restarted: 15,
  full: 10,
} as const;

/** While it lasts, phones, network, servers and database fail. */
export interface Storm {
  /** The time in which people write has passed; what is left has only to arrive. */
  readonly isLate: boolean;
  readonly isOver: boolean;
}

/** What happens to one phone, one thing after the other, until the storm is over. */
export async function troublePhone(holder: Holder, chance: Chance, storm: Storm): Promise<void> {
  const { phone, proxy } = holder;
  while (!storm.isOver) {
    await sleep(chance.between(100, 1_200));
    const lasts = chance.between(100, 1_500);
    const trouble = chance.weigh(PHONE_TROUBLES);
    if (storm.isOver) return;
    switch (trouble) {
      case 'offline':
        proxy.setOffline(true);
        phone.tellNetwork(false);
        await sleep(lasts);
        proxy.setOffline(false);
        phone.tellNetwork(true);
        break;
      case 'offlineUnnoticed':
        proxy.setOffline(true);
        await sleep(lasts);
        proxy.setOffline(false);
        break;
      case 'glance':
        phone.hide();
        await sleep(lasts / 5);
        phone.show();
        break;
      case 'suspended':
        phone.hide();
        await sleep(600 + lasts);
        phone.show();
        break;
      case 'restarted':
        phone.kill();
        await sleep(lasts / 3);
        holder.start();
        break;
      case 'full':
        phone.storage.setFull(true);
        await sleep(lasts);
        phone.storage.setFull(false);
        break;
    }
  }
}

/** Servers are killed and the database goes down, one of each at least. Resolves when all of it is up again. */
export async function troubleCloud(
  cloud: Cloud,
  chance: Chance,
  storm: Storm,
  note: (what: string) => void,
): Promise<void> {
  const kill = async (index: number) => {
    note('server killed');
    await cloud.killServer(index, chance.between(50, 1_000));
  };
  const hit = async () => {
    const blow = chance.pick(DATABASE_BLOWS);
    note(`database ${blow}`);
    await cloud.hitDatabase(blow);
  };
  const acts = [() => kill(chance.between(0, 1)), hit];
  for (let at = 0; at < acts.length || !storm.isOver; at += 1) {
    await sleep(chance.between(200, 1_500) * (storm.isLate ? 3 : 1));
    const next = chance.weigh({ one: 5, both: 2, database: 3 });
    const act = acts[at];
    if (act) await act();
    else if (storm.isOver) return;
    else if (next === 'one') await kill(chance.between(0, 1));
    else if (next === 'both') await Promise.all([kill(0), kill(1)]);
    else await hit();
  }
}
