export * from './player.h5';
