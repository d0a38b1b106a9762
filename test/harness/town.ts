import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { createKeeper } from '@/cloud/files/keeper';
import type { House } from '@/cloud/house';
import { createSeal, type Seal } from '@/cloud/identity/seal';
import { createSealing } from '@/cloud/identity/sealing';
import { readSettings } from '@/cloud/running/settings';
import { type RunningServer, startServer } from '@/cloud/server';
import { serviceThat } from '@/cloud/service';
import { listCentres, OWN_CENTRE, saveCentre } from '@/cloud/store/centres';
import { type Database, openKysely, openPool } from '@/cloud/store/database';
import { saveInvitation } from '@/cloud/store/keys';
import { migrate } from '@/cloud/store/migrate';
import type { CentreCard } from '@/domain/case/view';
import type { CentreId, PersonId } from '@/domain/ids';
import { DEFAULT_PROCEDURE } from '@/domain/procedure/procedure';
import { type FunctionDoor, functionDoor } from './function-door';
import { type HttpDoor, httpDoor } from './http-door';
import { fresh, type Phone } from './phone';
import { freshDatabase } from './postgres';
import { anyPort } from './server-process';

const SECRET = 'a secret of the tests, long enough to be one';

export const VILLAGE = '510705102204';
export const CENTRE: CentreCard = {
  centreId: OWN_CENTRE,
  name: '花荄镇综治中心',
  committee: '花荄镇人民调解委员会',
  phone: '0816-4330148',
  hours: '周一至周五 9:00-18:00',
  address: '花荄镇恒源大道1号',
  parent: 'anzhou' as CentreId,
};
/** Above both towns. */
export const COUNTY: CentreCard = {
  ...CENTRE,
  centreId: 'anzhou' as CentreId,
  name: '安州区综治中心',
  committee: '安州区人民调解委员会',
};
/** Takes what is given to it, and nothing by its place. */
export const DEPARTMENT: CentreCard = {
  ...CENTRE,
  centreId: 'arbitration' as CentreId,
  name: '安州区劳动人事争议仲裁院',
};
const OTHER_CENTRE: CentreCard = {
  ...CENTRE,
  centreId: 'sangzao' as CentreId,
  name: '桑枣镇综治中心',
  phone: '0816-4470110',
};

/** A running service on a database of its own: the real server behind a port, and the function beside it. */
export interface Town {
  readonly http: HttpDoor;
  readonly db: Database;
  readonly seal: Seal;
  readonly connectionString: string;
  /** What the timers of server and function work with. */
  house(): House;
  /** `folder`: a copy of the function as it is deployed. */
  function(folder?: string): FunctionDoor;
  /** A second server on the same database; with `folder`, on the files of another one, as after a restart. */
  another(folder?: string): Promise<HttpDoor>;
  /** Where the first server keeps files and uploads. */
  readonly dataFolder: string;
  /** Makes somebody staff, as the invitation that the centre's head hands out does. */
  appoint(staff: Phone, role: 'clerk' | 'mediator', centreId?: CentreId): Promise<PersonId>;
  saveInvitation(given: { expires?: string; role?: 'clerk' | 'mediator'; name?: string }): Promise<string>;
  /** Tells whether anything at all was written to cases, commands and people in between. */
  footprint(): Promise<string>;
  close(): Promise<void>;
}

export async function openTown({
  mode = 'production' as 'production' | 'demo',
  procedureFile = '',
  env = {} as Readonly<Record<string, string>>,
} = {}): Promise<Town> {
  const fresh = await freshDatabase();
  const { connectionString } = fresh;
  const folders: string[] = [];
  const servers: RunningServer[] = [];
  const db = openKysely(openPool(connectionString, 4));
  const seal = createSeal(Buffer.from(SECRET, 'utf8'));
  await migrate(db);
  if (mode === 'production') {
    await saveCentre(db, { card: CENTRE, place: '510705102000' });
    await saveCentre(db, { card: OTHER_CENTRE, place: '510705101000' });
    await saveCentre(db, { card: COUNTY, place: '510705000000' });
    await saveCentre(db, { card: DEPARTMENT, place: '' });
  }
  const start = async (given?: string) => {
    const folder = given ?? mkdtempSync(path.join(tmpdir(), 'yima-town-'));
    folders.push(folder);
    const server = await serve(connectionString, folder, {
      ...env,
      YIMA_MODE: mode,
      PROCEDURE_FILE: procedureFile,
    });
    servers.push(server);
    return httpDoor(server.url);
  };
  const http = await start();
  const [dataFolder = ''] = folders;
  const invite = invitations(db, seal);
  return {
    http,
    db,
    seal,
    connectionString,
    dataFolder,
    house: () => ({
      db,
      seal,
      sealing: createSealing(Buffer.from(SECRET, 'utf8')),
      publicUrl: http.url,
      procedure: DEFAULT_PROCEDURE,
      mode: 'production',
      now: () => new Date().toISOString(),
      centres: () => listCentres(db),
      files: createKeeper({
        db,
        seal,
        filesFolder: path.join(dataFolder, 'files'),
        partsFolder: path.join(dataFolder, 'parts'),
        now: () => new Date().toISOString(),
      }),
    }),
    function: (folder) => functionDoor({ databaseUrl: connectionString, secret: SECRET }, folder),
    another: start,
    saveInvitation: invite,
    async appoint(staff, role, centreId = CENTRE.centreId) {
      const invitation = await invite({ role, name: staff.name, centreId });
      const { me } = await staff.ok('session.invite', { commandId: randomUUID(), invitation });
      return me.personId;
    },
    footprint: () => footprint(db),
    async close() {
      for (const server of servers) await server.stop();
      await db.destroy();
      await fresh.drop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serve(connectionString: string, dataFolder: string, env: Record<string, string>) {
  const port = await anyPort();
  const settings = readSettings({
    TRUSTED_PROXIES: '1',
    ...env,
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataFolder,
    DATABASE_URL: connectionString,
    YIMA_SECRET: SECRET,
  });
  // A test sweeps where it wants to, and not in the middle of something because it is slow today.
  return startServer(settings, undefined, serviceThat({ sweeping: false }));
}

function invitations(db: Database, seal: Seal) {
  return async ({
    expires = '2099-01-01T00:00:00.000Z',
    role = 'clerk' as 'clerk' | 'mediator',
    name = '新来的',
    centreId = CENTRE.centreId,
  }) => {
    const invitation = fresh().replace(/-/g, '').slice(0, 20).toUpperCase();
    await saveInvitation(db, { hash: seal.digest('invitation', invitation), centreId, role, name, expires });
    return invitation;
  };
}

const WRITTEN = [
  'dispute_case',
  'case_event',
  'command_done',
  'acts_for',
  'read_cursor',
  'staff_role',
  'person',
  'account',
  'invitation',
];

async function footprint(db: Database): Promise<string> {
  const digest = createHash('sha256');
  for (const table of WRITTEN) {
    const { rows } = await sql<{ row: string }>`
      select md5(t::text) as row from ${sql.table(table)} t order by 1`.execute(db);
    digest.update(`${table} ${rows.map(({ row }) => row).join()}\n`);
  }
  return digest.digest('hex');
}
