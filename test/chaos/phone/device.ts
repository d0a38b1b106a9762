import type { NetworkAnswer, NetworkRequest } from '@/miniprogram/platform/network-answer';
import type { OpenSocket, SocketOrder } from '@/miniprogram/platform/socket-order';
import type { Written } from '@/miniprogram/platform/written';

/** What a phone lends to the app that runs on it: the stand-ins for `platform` ask here, and nowhere else. */
export interface Device {
  random(): number;
  now(): number;
  after(ms: number, work: () => void): () => void;
  every(ms: number, work: () => void): () => void;
  request(wanted: NetworkRequest): Promise<NetworkAnswer>;
  openSocket(order: SocketOrder): OpenSocket;
  read(key: string): string | undefined;
  write(key: string, text: string): Written;
  remove(key: string): void;
  /** The names under which something is kept. */
  keys(): readonly string[];
  onShow(listener: () => void): () => void;
  onHide(listener: () => void): () => void;
  onNetwork(listener: (online: boolean) => void): () => void;
}

declare global {
  /** The phone on which this copy of the app was started. */
  const device: Device;
}
