import { idFrom } from '@/miniprogram/platform/id-bytes';

export const randomId = () =>
  idFrom(Uint8Array.from({ length: 16 }, () => Math.floor(device.random() * 256)));
