export * from './phone-call.h5';
