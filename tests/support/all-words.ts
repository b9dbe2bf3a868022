import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Language } from '#client/lib/messages/language.ts';

type Words = Readonly<Record<string, unknown>>;

/** Every catalogue of a language by its name, whether it comes with the first page or with a later one. */
export async function allWords(language: Language): Promise<Words> {
  const files = globSync(`client/lib/messages/${language}/*.ts`).sort();
  // A module’s namespace is an object of its exports, which here are catalogues.
  const modules = await Promise.all(
    files.map(async (file) => (await import(pathToFileURL(file).href)) as Words),
  );
  return Object.fromEntries(modules.flatMap((each) => Object.entries(each)));
}
