// Lets a worker thread load a TypeScript module, the one that its first argument names (Node 20).
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2]);
