import fc from 'fast-check';

// On a developer's machine every run explores other examples; in CI the same ones, so that a red run means the change.
if (process.env.CI === 'true') fc.configureGlobal({ seed: 20230913 });
