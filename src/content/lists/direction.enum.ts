import { registerEnumType } from 'type-graphql';

/** Which way a key runs. */
export enum Direction {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which way a key runs; ties behind it always rise.',
  valuesConfig: {
    ASC: { description: 'Least first.' },
    DESC: { description: 'Greatest first.' },
  },
});
