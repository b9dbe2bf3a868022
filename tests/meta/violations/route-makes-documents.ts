// lint-as: server/http/routes/reports.ts
// expect: Only server/services/reports/report-document.ts imports docx.
export { Document } from 'docx';
