import { z } from '@hono/zod-openapi';
import { changeSchema } from './uploads.ts';

/** What a cell is taken for. `ignored` is read by nobody; `check` is compared with the figures and not stored. */
export const GRID_ROLES = ['title', 'header', 'label', 'value', 'check', 'ignored'] as const;
export const gridRoleSchema = z.enum(GRID_ROLES);
export type GridRole = z.infer<typeof gridRoleSchema>;

/** What a title or header tells of the figures under it, besides what it is. */
export const GRID_SAYS = ['unit', 'period'] as const;

export const GRID_ROWS = { most: 500, usual: 200 } as const;
/** Columns shown of a sheet; `columns` tells how many it has. */
export const GRID_COLUMNS = 100;

export const gridCellSchema = z.object({
  column: z.number().int().openapi({ description: 'From 1.' }),
  text: z.string().openapi({ description: 'As it stands in the original; long texts are cut.' }),
  role: gridRoleSchema.optional(),
  says: z.array(z.enum(GRID_SAYS)).optional(),
  kind: changeSchema.shape.kind.exclude(['vanished']).optional().openapi({
    description: 'Of figures under review: what a commit with nothing ticked would do with this one.',
  }),
  problems: z.array(z.string()).optional().openapi({ description: 'Ids of the problems told at this cell.' }),
  readAs: z.string().optional().openapi({ description: 'What the cell is read as by a correction.' }),
});
export type GridCell = z.infer<typeof gridCellSchema>;

export const gridRowSchema = z.object({
  row: z.number().int().openapi({ description: 'From 1.' }),
  hidden: z.boolean(),
  cells: z
    .array(gridCellSchema)
    .openapi({ description: 'Blank cells that nothing is told of are left out.' }),
});

export const previewGridSchema = z
  .object({
    state: z.enum(['shown', 'withheld', 'unreadable']).openapi({
      description: 'Withheld: the file holds personal data. Unreadable: it could not be opened as a table.',
    }),
    sheets: z.array(
      z.object({
        index: z.number().int().openapi({ description: 'From 0.' }),
        name: z.string(),
        hidden: z.boolean(),
        rows: z.number().int(),
        columns: z.number().int(),
        tables: z.number().int().openapi({ description: 'How many tables were recognised on it.' }),
      }),
    ),
    sheet: z.number().int().openapi({ description: 'The sheet shown.' }),
    from: z.number().int().openapi({ description: 'The first row asked for.' }),
    rows: z.array(gridRowSchema),
    merges: z
      .array(
        z.object({
          row: z.number().int(),
          column: z.number().int(),
          rows: z.number().int(),
          columns: z.number().int(),
        }),
      )
      .openapi({ description: 'Cells shown as one, cut to the rows and columns shown.' }),
    hiddenColumns: z.array(z.number().int()),
  })
  .openapi('PreviewGrid');
export type PreviewGridDto = z.infer<typeof previewGridSchema>;

export const previewGridQuerySchema = z.object({
  sheet: z.coerce.number().int().min(0).optional().openapi({
    description: 'From 0; left out: the first sheet with a table.',
  }),
  name: z.string().optional().openapi({ description: 'The sheet by its name, instead of its number.' }),
  from: z.coerce.number().int().min(1).default(1),
  rows: z.coerce.number().int().min(1).max(GRID_ROWS.most).default(GRID_ROWS.usual),
});
