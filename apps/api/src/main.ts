import { loadConfigOrExit } from '#platform';
import { createApi } from './create-api.js';

const config = loadConfigOrExit(process.env);
const app = await createApi(config);
await app.listen(config.PORT, config.HOST);
