import path from 'node:path';
import { readSettings } from './settings';
import { StartFailure } from './start-failure';

const read = (env: Record<string, string>) => readSettings(env, '/srv/yima');

const STORAGE = {
  FILES_S3_ENDPOINT: 'https://cos.example.cn',
  FILES_S3_BUCKET: 'files',
  FILES_S3_KEY: 'k',
  FILES_S3_SECRET: 'hunter2',
};

describe('settings', () => {
  it('are demo mode on this computer with the data inside the project when nothing is set', () => {
    expect(read({})).toEqual({
      mode: 'demo',
      host: '127.0.0.1',
      port: 8080,
      trustedProxies: 0,
      publicUrl: 'http://127.0.0.1:8080',
      projectFolder: '/srv/yima',
      dataFolder: '/srv/yima/.data',
      filesFolder: '/srv/yima/.data/files',
      partsFolder: '/srv/yima/.data/parts',
    });
  });

  it('take every variable, without the slash at the end of the address', () => {
    expect(
      read({
        YIMA_MODE: 'production',
        PORT: '9000',
        TRUSTED_PROXIES: '2',
        HOST: '10.0.0.7',
        DATA_DIR: '/var/lib/yima',
        PUBLIC_URL: 'https://yima.example.gov.cn/',
        DATABASE_URL: 'postgres://u:p@db/yima',
        LISTEN_DATABASE_URL: 'postgresql://u:p@db2/yima',
        YIMA_SECRET: 'x'.repeat(32),
        PROCEDURE_FILE: 'anzhou.jsonc',
      }),
    ).toMatchObject({
      mode: 'production',
      host: '10.0.0.7',
      procedureFile: path.join('/srv/yima', 'anzhou.jsonc'),
      port: 9000,
      trustedProxies: 2,
      publicUrl: 'https://yima.example.gov.cn',
      dataFolder: '/var/lib/yima',
      filesFolder: path.join('/var/lib/yima', 'files'),
      partsFolder: path.join('/var/lib/yima', 'parts'),
      databaseUrl: 'postgres://u:p@db/yima',
      listenDatabaseUrl: 'postgresql://u:p@db2/yima',
    });
  });

  it('take object storage for files', () => {
    const s3 = { endpoint: 'https://cos.example.cn', bucket: 'files', key: 'k', secret: 'hunter2' };
    expect(read(STORAGE).s3).toEqual({ ...s3, region: 'us-east-1' });
    const own = {
      ...STORAGE,
      FILES_S3_REGION: 'ap-chengdu',
      FILES_S3_ENDPOINT: 'http://files.cos.example.cn:9000/',
    };
    const endpoint = 'http://files.cos.example.cn:9000';
    expect(read(own).s3).toEqual({ ...s3, endpoint, region: 'ap-chengdu' });
  });

  it('name a service that writes down voices, which hears nothing private unless that is said', () => {
    const url = 'http://127.0.0.1:9000/v1/audio/transcriptions';
    expect(read({ TRANSCRIBE_URL: url }).transcribe).toEqual({ url, model: 'whisper-1', privately: false });
    const all = {
      TRANSCRIBE_URL: url,
      TRANSCRIBE_KEY: 'k',
      TRANSCRIBE_MODEL: 'm',
      TRANSCRIBE_PRIVATE: 'yes',
    };
    expect(read(all).transcribe).toEqual({ url, key: 'k', model: 'm', privately: true });
    expect(read({ TRANSCRIBE_KEY: 'k' }).transcribe).toBeUndefined();
  });

  it('listen on every address in production and count an empty variable as unset', () => {
    expect(
      read({ YIMA_MODE: 'production', PUBLIC_URL: 'http://127.0.0.1:8080', HOST: '', PORT: ' ' }),
    ).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
    });
  });

  it.each<[string, Record<string, string>]>([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '80.5' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '-1' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.1' }],
    ['YIMA_MODE', { YIMA_MODE: 'Demo' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['PUBLIC_URL', { YIMA_MODE: 'production' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'yima.example.gov.cn' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://a.cn/?x=1' }],
    ['PUBLIC_URL', { YIMA_MODE: 'production', PUBLIC_URL: 'http://yima.example.gov.cn' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://u:hunter2@db/yima' }],
    ['DATABASE_URL', { DATABASE_URL: 'hunter2' }],
    ['LISTEN_DATABASE_URL', { LISTEN_DATABASE_URL: 'postgres://u:hunter2@db/yima' }],
    ['YIMA_SECRET', { YIMA_SECRET: 'hunter2' }],
    ['FILES_S3_ENDPOINT', { FILES_S3_BUCKET: 'files', FILES_S3_KEY: 'k', FILES_S3_SECRET: 'hunter2' }],
    ['FILES_S3_SECRET', { ...STORAGE, FILES_S3_SECRET: '' }],
    ['FILES_S3_ENDPOINT', { ...STORAGE, FILES_S3_ENDPOINT: 'cos.example.cn' }],
    ['FILES_S3_ENDPOINT', { ...STORAGE, FILES_S3_ENDPOINT: 'https://k:hunter2@cos.example.cn' }],
    ['FILES_S3_ENDPOINT', { ...STORAGE, FILES_S3_ENDPOINT: 'https://cos.example.cn/files' }],
    ['FILES_S3_BUCKET', { ...STORAGE, FILES_S3_BUCKET: '../files' }],
    ['YIMA_REVIEW', { YIMA_REVIEW: 'wechat' }],
    ['YIMA_REVIEW', { YIMA_REVIEW: 'off' }],
    ['TRANSCRIBE_URL', { TRANSCRIBE_URL: '127.0.0.1:9000' }],
    ['TRANSCRIBE_URL', { TRANSCRIBE_URL: 'https://k:hunter2@voice.example.cn/v1' }],
    ['TRANSCRIBE_PRIVATE', { TRANSCRIBE_URL: 'http://127.0.0.1:9000/v1', TRANSCRIBE_PRIVATE: 'maybe' }],
  ])('refuse a bad %s in one line that names it and repeats no secret: %p', (variable, env) => {
    const attempt = () => read(env);
    expect(attempt).toThrow(StartFailure);
    expect(attempt).toThrow(new RegExp(`^${variable}: [^\\n]+[.]$`));
    expect(attempt).not.toThrow(/hunter2/);
  });
});
