import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/** PostGraphile 5 as its documentation says for production, on the sessions that Whosaid has; prints its address. */
const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.argv[2],
      schemas: ['public', 'bench'],
      pubsub: false,
      poolConfig: {
        max: 10,
        options: '-c TimeZone=UTC -c jit=off -c plan_cache_mode=force_generic_plan',
      },
    }),
  ],
  schema: { defaultBehavior: '-insert -update -delete +list +connection', retryOnInitFail: false },
  grafserv: {
    graphiql: false,
    websockets: false,
    watch: false,
    outputDataAsString: true,
    maxRequestLength: 100000,
  },
  grafast: { explain: false },
};

const instance = postgraphile(preset);
const server = createServer();
await instance.createServ(grafserv).addTo(server);
if (process.argv[3] === '--schema') {
  const { printSchema } = await import('postgraphile/graphql');
  console.log(printSchema(await instance.getSchema()));
  process.exit();
}
server.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}/graphql`),
);
