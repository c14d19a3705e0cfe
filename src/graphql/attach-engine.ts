import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { Answer } from './answer.js';
import type { ReadExtensions } from './compiled.js';
import { EntityRef } from './entity-ref.js';
import { inputsKey, typeKey } from './object-compiler.js';
import type { RequestContext } from './request-context.js';
import { resolveFromStatement } from './resolve-query.js';
import { resolveRef } from './resolve-refs.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Makes a schema read by the engine: compiled root fields await the operation's one statement,
 * fields of its answers are read from it, references in payloads are loaded. Fields of other
 * objects go on as they were.
 */
export function attachEngine(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInterfaceType(type)) type.resolveType = typeOfAnswer;
    if (!isObjectType(type)) continue;
    type.isTypeOf = undefined;
    for (const field of Object.values(type.getFields())) {
      const { compile } = field.extensions as ReadExtensions;
      if (!roots.includes(type)) field.resolve = readField(field);
      else if (compile) field.resolve = formatted(field, resolveFromStatement);
    }
  }
}

function readField(field: GraphQLField<unknown, RequestContext>): Resolver {
  const { compile, format } = field.extensions as ReadExtensions;
  const own = compile ? undefined : field.resolve;
  const read = format
    ? formatted(field, fromAnswer)
    : isLeafType(getNamedType(field.type))
      ? leafFromAnswer
      : fromAnswer;
  return (source, args, context, info) => {
    if (source instanceof Answer) return read(source, args, context, info);
    const value: unknown = own
      ? own(source, args, context, info)
      : (source as Record<string, unknown>)[field.name];
    return loadRefs(value, context, info);
  };
}

const fromAnswer: Resolver = (source, _args, _context, info) =>
  (source as Answer).at(String(info.path.key));

/** A scalar may hold objects, which are JSON and no answers. */
const leafFromAnswer: Resolver = (source, _args, _context, info) =>
  (source as Answer).raw(String(info.path.key));

/** References in what a resolver gave, loaded; everything else untouched. */
function loadRefs(value: unknown, context: RequestContext, info: Parameters<Resolver>[3]): unknown {
  if (value instanceof EntityRef) return resolveRef(value, context, info);
  if (value instanceof Promise) return value.then((given) => loadRefs(given, context, info));
  if (Array.isArray(value) && value.some((item) => item instanceof EntityRef)) {
    return value.map((item) => loadRefs(item, context, info));
  }
  return value;
}

/** The resolver, with what it gives handed to the field's format function where there are inputs. */
function formatted(field: GraphQLField<unknown, RequestContext>, resolve: Resolver): Resolver {
  const { format } = field.extensions as ReadExtensions;
  if (!format) return resolve;
  return async (source, args, context, info) => {
    const value = await resolve(source, args, context, info);
    if (!(value instanceof Answer) || !value.has(inputsKey)) return value;
    return format(value.raw(inputsKey) as never, args as never, context);
  };
}

function typeOfAnswer(value: unknown): string {
  if (value instanceof Answer) return String(value.raw(typeKey));
  throw new Error('A value of an interface must come from the engine');
}
