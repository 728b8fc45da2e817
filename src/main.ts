import { serve } from './commands/serve.js';

await serve(process.env);
