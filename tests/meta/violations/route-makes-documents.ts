// lint-as: server/http/routes/reports.ts
// expect: Only server/services/reports/document imports docx.
export { Document } from 'docx';
