import { Extensions } from 'type-graphql';
import type { Argument } from './arguments.js';
import type { RequestContext } from './request-context.js';
import type { Scope } from './scope.js';
import type { Selected } from './selected.js';
import type { Sql } from './sql.js';

/** Whether the selection of a field reaches another one by a path of fields below it. */
export type Selects = (...path: readonly string[]) => boolean;

/** How a field is read: called when an operation is compiled, with SQL for the row it stands on. */
export type CompileField = (row: never, args: never, scope: Scope, selects: Selects) => Selected;

/** Words around values that SQL has put together, made in this process. */
export type FormatField = (inputs: never, args: never, context: RequestContext) => unknown;

/** How one field of a filter becomes a condition on a row. */
export type CompileCondition = (row: never, argument: never, scope: Scope) => Sql;

/** What stands at a field for the read engine. */
export interface ReadExtensions {
  readonly compile?: CompileField;
  readonly format?: FormatField;
  readonly condition?: CompileCondition;
}

/**
 * Marks a method whose body is the SQL of its field: `(row, args, scope, selects) => Selected`. It is
 * never called as a resolver. With `format`, what it selects is handed to that function first.
 */
export function Compiled(options: { format?: FormatField } = {}): MethodDecorator {
  return (target, name, descriptor) => {
    const extensions: ReadExtensions = { compile: descriptor.value as CompileField, ...options };
    Extensions({ ...extensions })(target, name, descriptor as never);
  };
}

/** Says how a property that is no column of its name is read: `(row) => Selected`. */
export function Reads<R>(compile: (row: R) => Selected): PropertyDecorator {
  const extensions: ReadExtensions = { compile: compile as CompileField };
  return Extensions({ ...extensions });
}

/**
 * Says what a field of a filter demands of a row. The condition must be true or false, never null;
 * it is not asked where the argument is null or absent.
 */
export function Where<R, A extends Argument>(
  condition: (row: R, argument: A, scope: Scope) => Sql,
): PropertyDecorator {
  const extensions: ReadExtensions = { condition: condition as CompileCondition };
  return Extensions({ ...extensions });
}
