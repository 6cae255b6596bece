import fc from 'fast-check';

// The property tests see the same generated documents each time, so that a change is judged as the last one was.
// FUZZ_SEED asks for others; `npm run fuzz` runs the laws on many.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) });
