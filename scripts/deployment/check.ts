import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { parseDocument } from 'yaml';

interface Compose {
  services?: Record<string, { image?: string; build?: { context?: string; dockerfile?: string } }>;
}

/** Faults of a YAML file's syntax. */
function yamlFaults(file: string): string[] {
  const { errors, warnings } = parseDocument(readFileSync(file, 'utf8'));
  return [...errors, ...warnings].map(({ message }) => `${file}: ${message}`);
}

const messageText = (message: ReturnType<typeof validate>[number]['message']) =>
  typeof message === 'string' ? message : message.value;

/** Faults of a Dockerfile: its instructions, and files it copies from the checkout that do not exist. */
export function dockerfileFaults(file: string, context: string): string[] {
  const text = readFileSync(file, 'utf8');
  const told = validate(text).map(
    ({ message, range }) => `${file}:${range.start.line + 1}: ${messageText(message)}`,
  );
  const copied = [...text.matchAll(/^COPY\s+(?!--from)(?:--\S+\s+)*(.+)$/gm)].flatMap((match) =>
    (match[1] ?? '').split(/\s+/).slice(0, -1),
  );
  const missing = copied.filter((path) => !existsSync(join(context, path)));
  return [...told, ...missing.map((path) => `${file}: copies ${path}, which does not exist`)];
}

/** Faults of a compose file and of every Dockerfile that it builds. */
export function composeFaults(file: string): string[] {
  const syntax = yamlFaults(file);
  if (syntax.length > 0) return syntax;
  const { services = {} } = parseDocument(readFileSync(file, 'utf8')).toJS() as Compose;
  if (Object.keys(services).length === 0) return [`${file}: has no services`];
  return Object.entries(services).flatMap(([name, { image, build }]) => {
    if (!build) return image === undefined ? [`${file}: service ${name} has neither image nor build`] : [];
    const context = join(dirname(file), build.context ?? '.');
    const dockerfile = join(context, build.dockerfile ?? 'Dockerfile');
    return existsSync(dockerfile)
      ? dockerfileFaults(dockerfile, context)
      : [`${file}: service ${name} is built from ${dockerfile}, which does not exist`];
  });
}

/** Faults of a workflow: its syntax, and scripts of the repository that it runs and that do not exist. */
export function workflowFaults(file: string, root: string): string[] {
  const syntax = yamlFaults(file);
  if (syntax.length > 0) return syntax;
  const { jobs = {} } = parseDocument(readFileSync(file, 'utf8')).toJS() as {
    jobs?: Record<string, { steps?: { run?: string }[] }>;
  };
  const runs = Object.values(jobs).flatMap(({ steps = [] }) =>
    steps.flatMap(({ run }) => (run === undefined ? [] : [run.trim()])),
  );
  if (runs.length === 0) return [`${file}: runs nothing`];
  return runs
    .filter((run) => run.startsWith('.') && !existsSync(join(root, run.split(/\s/)[0] ?? '')))
    .map((run) => `${file}: runs ${run}, which does not exist`);
}
