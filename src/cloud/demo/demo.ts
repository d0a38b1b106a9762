import type { Hono } from 'hono';
import type { ServerKeeper } from '../files/keeper';
import type { House } from '../house';
import type { Settings } from '../running/settings';
import { greet } from './greeting';
import { seedTown } from './seed';
import { addStage } from './stage-page';

export interface Demo {
  /** Printed by the server below its address. */
  readonly greeting: readonly string[];
  addTo(app: Hono): void;
}

/** The demonstration: a town with its stories, and the stage on which four people meet over one dispute. */
export async function openDemo(house: House, files: ServerKeeper, settings: Settings): Promise<Demo> {
  await seedTown(house, files);
  const greeting = await greet(house, settings);
  return { greeting, addTo: (app) => addStage(app, settings) };
}
