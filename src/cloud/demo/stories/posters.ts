import type { Teller } from '../teller';
import { PLACES, TOWN } from '../town';

/** The ids of the town's posters, by where they hang. */
export interface Posters {
  readonly hall: string;
  readonly village: string;
  readonly grid: string;
}

/** Three walls from which people can start: the hall's first window, a village's committee, a grid's notice board. */
export async function hangPosters({ ago, hang }: Teller): Promise<Posters> {
  const at = ago(30, '09:40');
  const [hall, village, grid] = await Promise.all([
    hang(at, { kind: 'window', name: '综治中心大厅', place: TOWN.place ?? '', window: 'reception' }, 23),
    hang(at, { kind: 'village', name: '联丰村村委会', place: PLACES.lianfeng }, 9),
    hang(at, { kind: 'grid', name: '联丰村第三网格', place: PLACES.lianfeng }, 6),
  ]);
  return { hall, village, grid };
}
