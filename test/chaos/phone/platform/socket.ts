import type { SocketOrder } from '@/miniprogram/platform/socket-order';

export const openSocket = (order: SocketOrder) => device.openSocket(order);
