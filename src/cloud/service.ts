import { createKeeper } from './files/keeper';
import { tryS3 } from './files/keeping/stores';
import { sweepParts } from './files/sweep-parts';
import type { House } from './house';
import { createHttpApp } from './http/app';
import { createSeal } from './identity/seal';
import { createSealing } from './identity/sealing';
import { isCentreUnknown, setUpOwnCentre } from './jurisdiction/own-centre';
import { readProcedure } from './jurisdiction/procedure-file';
import { createLive } from './live/live';
import type { OpenService, Service, ServiceParts } from './running/service';
import { StartFailure } from './running/start-failure';
import { listCentres } from './store/centres';
import { type Database, openKysely, openPool } from './store/database';
import { listen } from './store/listening';
import { migrate } from './store/migrate';
import { rememberCentres } from './store/remembered-centres';
import { createSweeping } from './sweeping';
import { createTranscriber } from './voices/transcriber';
import { createWritingDown } from './voices/writing-down';
import { createHttpMiniCode } from './wechat/mini-code-http';

const POOL_SIZE = 10;

/**
 * Everything above the database: tables, the HTTP door, live sockets, and in demo mode the town.
 *
 * @param does.sweeping whether it does by itself, once a minute, what time alone brings about; otherwise somebody else
 *   does, with `lookAfterCases`.
 */
export function serviceThat(does: { readonly sweeping: boolean }): OpenService {
  return async (parts) => {
    const { connectionString, listenConnectionString } = parts;
    // An address of its own for LISTEN tells that a pooler stands before the other one.
    const planOnce = connectionString === listenConnectionString;
    const db = openKysely(openPool(connectionString, POOL_SIZE), { planOnce });
    try {
      return await open(db, parts, does.sweeping);
    } catch (error) {
      await db.destroy();
      throw error;
    }
  };
}

export const openService = serviceThat({ sweeping: true });

async function open(
  db: Database,
  { settings, listenConnectionString, secret }: ServiceParts,
  doesSweeping: boolean,
): Promise<Service> {
  await migrate(db);
  const seal = createSeal(secret);
  if (settings.s3) await tryS3(settings.s3).catch(refuseStorage);
  const now = () => new Date().toISOString();
  const files = createKeeper({ ...settings, db, seal, now });
  const sweepingParts = sweepParts(files);
  const { transcribe } = settings;
  const writingDown =
    transcribe &&
    createWritingDown(() => house, {
      transcribe: createTranscriber(transcribe),
      privately: transcribe.privately,
    });
  const house: House = {
    db,
    seal,
    sealing: createSealing(secret),
    publicUrl: settings.publicUrl,
    procedure: readProcedure(settings.procedureFile),
    mode: settings.mode,
    now,
    centres: rememberCentres(() => listCentres(db)),
    files,
    ...(writingDown && { voiceSaid: writingDown.wake }),
    ...(settings.miniCode && { miniCode: createHttpMiniCode(settings.miniCode) }),
  };
  if (settings.mode === 'production') await setUpOwnCentre(db);
  // Production never loads the demonstration, and the demonstration brings a centre of its own.
  const demo =
    settings.mode === 'demo' ? await (await import('./demo/demo')).openDemo(house, files, settings) : null;
  const greeting = demo?.greeting ?? (await firstSteps(db, settings.trustedProxies));
  const app = createHttpApp(house, files, settings.trustedProxies);
  if (demo) demo.addTo(app);
  const live = createLive(house);
  const listening = await listen(listenConnectionString, {
    onNudge: (nudge) => live.hear(nudge),
    onGap: () => void live.again(),
  });
  const sweeping = doesSweeping ? createSweeping(house) : undefined;
  // What was left when the service stopped.
  writingDown?.wake();
  return {
    fetch: (request, env) => app.fetch(request, env as object),
    upgrade: (request, socket, head) => live.upgrade(request, socket, head),
    greeting: () => greeting,
    async stop() {
      await sweeping?.stop();
      await writingDown?.stop();
      await sweepingParts.stop();
      await live.stop();
      await listening.stop();
      await db.destroy();
    },
  };
}

/** The message of the storage names neither key nor address. */
function refuseStorage(error: Error): never {
  throw new StartFailure(
    `FILES_S3_ENDPOINT: files cannot be stored there (${error.message}). Check the address, bucket, region and key.`,
  );
}

/** What whoever runs a real service still has to do. */
async function firstSteps(db: Database, trustedProxies: number): Promise<string[]> {
  const centre = (await isCentreUnknown(db))
    ? ['  No centre is set up yet: residents are told to call 12348. Name yours by CENTRE_FILE.']
    : [];
  const proxies =
    trustedProxies === 0
      ? ['  Behind a proxy set TRUSTED_PROXIES, or all callers share its address and its limits.']
      : [];
  return [...centre, ...proxies, '  Invite clerks and mediators with: npm run invite', ''];
}
