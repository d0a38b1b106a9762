export * from './recorder.h5';
