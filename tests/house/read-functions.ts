import { parseSync } from '@swc/core';

/** A function, method or arrow function of a file. */
export interface FoundFunction {
  readonly name: string;
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly lines: number;
}

const kinds = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
  'Constructor',
]);

interface Node {
  readonly type: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly identifier?: { readonly value?: string } | null;
  readonly key?: { readonly value?: string };
}

/** Every function of a TypeScript text with its length, nested ones too. */
export function readFunctions(path: string, text: string): FoundFunction[] {
  // spans count bytes from a base of the parser's own; a first token at byte 0 tells it
  const source = Buffer.from(`;${text.replace(/^#!/, '//')}`);
  const module = parseSync(source.toString(), {
    syntax: 'typescript',
    tsx: path.endsWith('x'),
    decorators: true,
  });
  const base = module.span.start;
  const lineAt = (offset: number) =>
    source.subarray(0, offset - base).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  return collect(module.body).map(({ span, identifier, key }) => ({
    name: identifier?.value ?? key?.value ?? 'a function',
    line: lineAt(span.start),
    lines: lineAt(span.end) - lineAt(span.start) + 1,
  }));
}

function collect(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(collect);
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(collect);
  return isFunction(value) ? [value, ...below] : below;
}

function isFunction(value: object): value is Node {
  return 'type' in value && kinds.has(String(value.type)) && 'span' in value;
}
