import { optimizeLater } from '../../server/src/node/later-optimization.ts';

// Most of what tests run is run a few times, once for each of them: compiling it takes longer than it ever saves.
optimizeLater();
