import { Answer, Ask, Operation, Variables } from '../ask.js';

/**
 * Asks an operation from places in its lists; where one of them is no place, from their beginning,
 * so that a garbled address still shows its page.
 */
export async function askFromPlace<Data>(
  operation: Operation<Data>,
  variables: Variables,
  places: Readonly<Record<string, string | undefined>>,
  ask: Ask,
): Promise<Answer<Data>> {
  const answer = await ask(operation, { ...variables, ...places });
  const hasPlace = Object.values(places).some((place) => place !== undefined);
  if (answer.problem?.code !== 'BAD_USER_INPUT' || !hasPlace) return answer;
  return ask(operation, variables);
}
