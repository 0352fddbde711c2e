// A process that ends without a word, as one does for which there was no memory.
process.once('message', () => process.kill(process.pid, 'SIGKILL'));
