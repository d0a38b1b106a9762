import type { S3Settings } from '../files/keeping/s3-request';
import { StartFailure } from './start-failure';

const NAMES = ['FILES_S3_ENDPOINT', 'FILES_S3_BUCKET', 'FILES_S3_KEY', 'FILES_S3_SECRET'] as const;

/**
 * Object storage for files, or undefined for the folder. Throws a StartFailure that names the variable and never
 * its value.
 *
 * @param given a variable's value; undefined when it is unset or empty.
 */
export function readS3(given: (name: string) => string | undefined): S3Settings | undefined {
  const missing = NAMES.filter((name) => given(name) === undefined);
  if (missing.length === NAMES.length) return undefined;
  if (missing.length > 0)
    throw new StartFailure(
      `${missing[0]}: object storage needs ${NAMES.join(', ')}; set all of them or none.`,
    );
  const [endpoint = '', bucket = '', key = '', secret = ''] = NAMES.map(given);
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new StartFailure('FILES_S3_BUCKET: set it to the name of a bucket, such as yima-files.');
  return {
    endpoint: readEndpoint(endpoint),
    bucket,
    region: given('FILES_S3_REGION') ?? 'us-east-1',
    key,
    secret,
  };
}

function readEndpoint(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url &&
    ['http:', 'https:'].includes(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.username
  )
    return url.origin;
  throw new StartFailure(
    'FILES_S3_ENDPOINT: set it to an address such as https://cos.ap-chengdu.myqcloud.com.',
  );
}
