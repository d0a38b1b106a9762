export * from './random-id.h5';
