export * from './app-lifecycle.h5';
