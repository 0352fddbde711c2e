import { runFetch } from '../../src/cli/run-fetch.ts';
import { loopbackReach } from './loopback-reach.ts';

// The command as it is, in a world where names under `.test` are this machine and nobody waits.
await runFetch({ reach: loopbackReach, clock: { now: () => Date.now(), wait: async () => undefined } });
