// A process that does not end when it is asked to, and says things that nobody understands.
process.on('SIGTERM', () => undefined);
process.once('message', (order) => {
  console.log('this must not be seen');
  process.send({ kind: 'gossip', about: order });
  process.send({ kind: 'progress', progress: { step: 'reading', done: 1, total: 2 } });
});
setInterval(() => undefined, 1_000);
