// Lets a worker thread load a TypeScript module, the one that its first argument names. Not needed once built.
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2]);
