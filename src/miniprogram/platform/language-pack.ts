export * from './language-pack.h5';
