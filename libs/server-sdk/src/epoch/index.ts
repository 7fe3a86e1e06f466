export { Epoch, type EpochName } from './epoch.entity.js';
export { Epochs, type EpochValues, SqlEpochs } from './epochs.js';
export { CreateEpoch1767225600001 } from './1767225600001-create-epoch.js';
