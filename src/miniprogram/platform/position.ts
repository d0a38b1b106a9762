export * from './position.h5';
