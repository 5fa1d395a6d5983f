/** zod, without the code it would generate at run time: the pages' Content-Security-Policy does not allow that. */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
