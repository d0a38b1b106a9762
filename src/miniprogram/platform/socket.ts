export * from './socket.h5';
