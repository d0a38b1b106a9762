export * from './paste.h5';
