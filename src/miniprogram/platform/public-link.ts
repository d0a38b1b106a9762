export * from './public-link.h5';
