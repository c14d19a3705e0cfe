import { parseSync } from '@swc/core';

/** The literals of a file; imports and examples of rules are left out. */
export interface Literals {
  /** Every string and piece of a template. */
  readonly strings: readonly string[];
  /** Those of them that a word of a text is compared with. */
  readonly compared: readonly string[];
  readonly patterns: readonly string[];
  /** Strings that stand as types. */
  readonly types: readonly string[];
}

interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly cooked?: string;
  readonly pattern?: string;
  readonly operator?: string;
  readonly left?: Node;
  readonly right?: Node;
  readonly literal?: Node;
  readonly key?: Node;
  readonly property?: Node;
  readonly optional?: boolean;
  readonly base?: Node;
}

/** Every literal of a TypeScript text by what it is for. */
export function readLiterals(path: string, text: string): Literals {
  const found = { strings: [], compared: [], patterns: [], types: [] };
  const { body } = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('x') });
  collect(body, found);
  return found;
}

type Found = { readonly [Name in keyof Literals]: string[] };

function collect(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const part of value) collect(part, found);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node: Node = value;
  const { type } = node;
  if (type === 'ImportDeclaration') return;
  if (type === 'KeyValueProperty' && node.key?.value === 'example') return;
  if (type === 'TsLiteralType') {
    if (node.literal?.type === 'StringLiteral') found.types.push(String(node.literal.value));
    return;
  }
  if (type === 'StringLiteral') found.strings.push(String(node.value));
  if (type === 'TemplateElement') found.strings.push(node.cooked ?? '');
  if (type === 'RegExpLiteral') found.patterns.push(node.pattern ?? '');
  if (type === 'BinaryExpression') found.compared.push(...comparedIn(node));
  for (const part of Object.values(node)) collect(part, found);
}

/** The literal of a comparison whose other side is the lower case of a word. */
function comparedIn({ left, right }: Node): string[] {
  return [
    [left, right],
    [right, left],
  ].flatMap(([word, literal]) =>
    nameOf(word) === 'lower' && literal?.type === 'StringLiteral' ? [String(literal.value)] : [],
  );
}

/** Last name of an expression: lower for items[i]?.lower. */
function nameOf(node: Node | undefined): unknown {
  if (node?.type === 'Identifier') return node.value;
  if (node?.type === 'TsNonNullExpression') return nameOf(Object.values(node).find(isNode));
  if (node?.type === 'OptionalChainingExpression') return nameOf(node.base);
  return node?.type === 'MemberExpression' ? nameOf(node.property) : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
