export * from './open-link.h5';
