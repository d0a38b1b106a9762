import type { Told } from '@/domain/case/assist/shape';
import { told } from '@/miniprogram/texts/zh/told';
import type { openPage } from './page-test';

/** Beside what staff take down for a party. */
export const BY_PHONE = { told: { how: 'phone', readBack: true } } as const satisfies { told: Told };

/** Ticks that the party said it on the telephone, and that it was read back. */
export async function saysBy(page: Awaited<ReturnType<typeof openPage>>): Promise<void> {
  await page.tap(told.ways.phone, 'radio');
  await page.tap(told.readBack, 'switch');
}
