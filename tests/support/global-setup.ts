import type { TestProject } from 'vitest/node';
import { makeTemplates, type Templates } from './templates.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates;
  }
}

/** Once a run: the stores that every test file copies. Answers the call that removes them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const made = await makeTemplates();
  project.provide('templates', made.templates);
  return () => made.remove();
}
