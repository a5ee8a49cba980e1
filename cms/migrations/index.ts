import * as migration_20261122_171408_initial from './20261122_171408_initial';
import * as migration_20261122_171635_check from './20261122_171635_check';

export const migrations = [
  {
    up: migration_20261122_171408_initial.up,
    down: migration_20261122_171408_initial.down,
    name: '20261122_171408_initial',
  },
  {
    up: migration_20261122_171635_check.up,
    down: migration_20261122_171635_check.down,
    name: '20261122_171635_check'
  },
];
