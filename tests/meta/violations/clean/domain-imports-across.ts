// lint-as: server/domain/judging/past-years.ts
export { tidyQuotient } from '#domain/decimal.ts';
