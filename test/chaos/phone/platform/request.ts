import type { NetworkRequest } from '@/miniprogram/platform/network-answer';

export const request = (wanted: NetworkRequest) => device.request(wanted);
