// lint-as: client/api/client.ts
// expect: The contract is for types here: zod stays out of the page.
export { problemSchema } from '#contract/problem.ts';
