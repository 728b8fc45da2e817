import * as m from '../../paraglide/messages.js';

const COLUMNS: Readonly<Record<string, () => string>> = {
  identifier: m.wave_results_column_identifier,
  days: m.wave_results_column_days,
  contributions: m.wave_results_column_contributions,
  conversations: m.wave_results_column_conversations,
  relations: m.wave_results_column_relations,
  openedOn: m.wave_results_column_opened,
  lastWrittenOn: m.wave_results_column_written,
  isManaged: m.wave_results_column_managed,
};

export const columnInWords = (column: string): string => COLUMNS[column]?.() ?? column;
