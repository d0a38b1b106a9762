import { StartFailure } from './start-failure';

/** A service that writes down what was said in recordings. */
export interface TranscribeSettings {
  /** The whole address that recordings are posted to. */
  readonly url: string;
  readonly key?: string;
  readonly model: string;
  /** Whether recordings of private talks go there, too. */
  readonly privately: boolean;
}

/**
 * Undefined where nothing is written down. Throws a StartFailure that names the variable and never its value.
 *
 * @param given a variable's value; undefined when it is unset or empty.
 */
export function readTranscribe(given: (name: string) => string | undefined): TranscribeSettings | undefined {
  const address = given('TRANSCRIBE_URL');
  if (address === undefined) return undefined;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username)
    throw new StartFailure(
      'TRANSCRIBE_URL: set it to the whole address that takes recordings, such as http://127.0.0.1:9000/v1/audio/transcriptions.',
    );
  const key = given('TRANSCRIBE_KEY');
  const privately = given('TRANSCRIBE_PRIVATE') ?? 'no';
  if (privately !== 'yes' && privately !== 'no')
    throw new StartFailure('TRANSCRIBE_PRIVATE: set it to yes or no.');
  return {
    url: url.href,
    model: given('TRANSCRIBE_MODEL') ?? 'whisper-1',
    privately: privately === 'yes',
    ...(key === undefined ? {} : { key }),
  };
}
