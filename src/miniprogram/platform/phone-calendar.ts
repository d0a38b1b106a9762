export * from './phone-calendar.h5';
