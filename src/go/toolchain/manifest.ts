/** What a built toolchain consists of. Written by go/host/build-toolchain.ts, read by every loader. */
import { z } from '../../schemas/zod.ts';

const file = z.strictObject({
  /** Relative to the manifest. */
  path: z.string(),
  sizeBytes: z.number().int(),
  /** Size as it is sent to a browser, where it was compressed. */
  brotliBytes: z.number().int().optional(),
});

/** A part of `base`. */
const slice = z.strictObject({ offset: z.number().int(), sizeBytes: z.number().int() });

export const manifestSchema = z.strictObject({
  /** The Go release, `go1.26.8`. */
  goVersion: z.string(),
  /** Identifies the content of all files; part of their address, so that they can be cached for good. */
  key: z.string(),
  /** wasm_exec.js as a module that takes its surroundings as parameters. */
  runtime: file,
  tools: z.strictObject({ compile: file, link: file, vet: file }),
  /** The standard library's exported names, for fixing imports. */
  symbols: file,
  /** Object code of the packages that nearly every program is linked from, one after the other in one file. */
  base: file,
  /** Standard packages that exist, and of which this platform has no files. */
  excluded: z.array(z.string()),
  /** The standard library: export data for the compiler, object code for the linker, and what each package imports. */
  packages: z.record(
    z.string(),
    z.strictObject({ exportData: file, object: z.union([file, slice]), imports: z.array(z.string()) }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ToolchainFile = z.infer<typeof file>;
export type ToolName = keyof Manifest['tools'];
