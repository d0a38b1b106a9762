export * from './request.h5';
