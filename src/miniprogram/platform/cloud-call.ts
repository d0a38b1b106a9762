export * from './cloud-call.h5';
