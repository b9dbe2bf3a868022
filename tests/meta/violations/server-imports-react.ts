// lint-as: server/clock.ts
// expect: Only the client imports react and its libraries.
export { useState } from 'react';
