import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** One step of the walk: a field of a type, asked in one way. */
export interface Step {
  /** Type.field */
  readonly edge: string;
  /** Whether the field is asked in its first way; others only ask for the same with other arguments. */
  readonly isPlain: boolean;
  readonly query: string;
}

/** How the fields of the schema are asked: literals by the name of an argument. */
export interface Literals {
  /** Alternatives for each argument of this field; the first is taken on the way to others. */
  of(edge: string, argument: string): readonly string[];
  /** Fields that lead to one thing only or to what is public only: no way on to others. */
  readonly shut: ReadonlySet<string>;
}

type Field = GraphQLField<unknown, unknown>;

/** Levels of objects below the field that a step is about; pages of lists do not count. */
const levelsBelow = 1;

/**
 * Every field of every type that can be reached from Query, each by the shortest way to its type, in
 * every way that the literals name, with all that hangs on it. Fields that hold a plain value and take
 * no arguments come with their type.
 */
export function walk(schema: GraphQLSchema, literals: Literals): Step[] {
  const paths = shortestPaths(schema, literals);
  return [...paths].flatMap(([name, wrap]) => {
    const type = schema.getType(name) as GraphQLObjectType;
    return Object.values(type.getFields()).flatMap((field) => {
      const edge = `${name}.${field.name}`;
      const inner = getNamedType(field.type);
      if (isLeafType(inner) && field.args.length === 0) return [];
      const body = selectionOf(schema, literals, inner, levelsBelow);
      return variants(edge, field, literals).map((given, index) => ({
        edge,
        isPlain: index === 0,
        query: wrap(`${field.name}${given} ${body}`),
      }));
    });
  });
}

type Wrap = (inner: string) => string;

function shortestPaths(schema: GraphQLSchema, literals: Literals): Map<string, Wrap> {
  const query = schema.getQueryType()!;
  const paths = new Map<string, Wrap>([[query.name, (inner) => `{ ${inner} }`]]);
  const waiting: GraphQLObjectType[] = [query];
  for (let type = waiting.shift(); type !== undefined; type = waiting.shift()) {
    const outer = paths.get(type.name)!;
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      const edge = `${type.name}.${field.name}`;
      if (isLeafType(inner) || literals.shut.has(edge)) continue;
      const given = variants(edge, field, literals)[0]!;
      for (const next of objectsOf(schema, inner)) {
        if (paths.has(next.name)) continue;
        const opened = next === inner ? ['', ''] : [`... on ${next.name} { `, ' }'];
        paths.set(next.name, (text) =>
          outer(`${field.name}${given} { ${opened[0]}${text}${opened[1]} }`),
        );
        waiting.push(next);
      }
    }
  }
  return paths;
}

function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  return isInterfaceType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType];
}

/** All that is selected of a type; names carry that of the type, so that no two are in conflict. */
function selectionOf(
  schema: GraphQLSchema,
  literals: Literals,
  type: GraphQLNamedType,
  levels: number,
): string {
  if (isLeafType(type)) return '';
  const parts = objectsOf(schema, type).map((object) => {
    const fields = Object.values(object.getFields()).flatMap((field) => {
      const inner = getNamedType(field.type);
      const isPage = /(Connection|Edge)$/.test(object.name) || inner.name === 'PageInfo';
      if (!isLeafType(inner) && levels === 0 && !isPage) return [];
      if (field.name === 'edges' && 'nodes' in object.getFields()) return ['edges { cursor }'];
      const edge = `${object.name}.${field.name}`;
      const given = variants(edge, field, literals)[0]!;
      const body = selectionOf(schema, literals, inner, isPage ? levels : levels - 1);
      return [`${object.name}_${field.name}: ${field.name}${given} ${body}`];
    });
    const set = ['__typename', ...fields].join(' ');
    return object === type ? set : `... on ${object.name} { ${set} }`;
  });
  return `{ ${parts.join(' ')} }`;
}

/** The argument lists in which a field is asked: each alternative of each argument once. */
function variants(edge: string, field: Field, literals: Literals): string[] {
  const known = field.args.map((argument) => {
    const given = literals.of(edge, argument.name);
    if (given.length === 0 && isNonNullType(argument.type) && argument.defaultValue === undefined) {
      throw new Error(`The walk has no literal for ${edge}(${argument.name}).`);
    }
    return { argument, given };
  });
  const base = known.flatMap(({ argument, given }) =>
    given[0] === undefined || given[0] === '' ? [] : [[argument.name, given[0]] as const],
  );
  const lists = known.flatMap(({ argument, given }) =>
    given.slice(1).map((literal) => [
      ...new Map([
        // a page has a beginning or an end
        ...base.filter(([name]) => argument.name !== 'last' || name !== 'first'),
        [argument.name, literal] as const,
      ]),
    ]),
  );
  return [base, ...lists].map((list) =>
    list.length === 0 ? '' : `(${list.map(([name, literal]) => `${name}: ${literal}`).join(', ')})`,
  );
}
