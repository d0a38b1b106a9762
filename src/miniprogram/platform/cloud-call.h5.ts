import type { NetworkAnswer } from './network-answer';

/** Cloud functions are reached only from inside WeChat. */
export async function callCloud(_name: string, _data: unknown, _timeoutMs?: number): Promise<NetworkAnswer> {
  return { kind: 'offline' };
}
