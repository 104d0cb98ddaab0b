// What Grafana 13 takes: its own types, gathered for schema.mjs.
import type * as stat from './node_modules/@grafana/schema/dist/types/raw/composable/stat/panelcfg/x/types.gen';
import type * as timeseries from './node_modules/@grafana/schema/dist/types/raw/composable/timeseries/panelcfg/x/types.gen';
import type * as barchart from './node_modules/@grafana/schema/dist/types/raw/composable/barchart/panelcfg/x/types.gen';
import type * as bargauge from './node_modules/@grafana/schema/dist/types/raw/composable/bargauge/panelcfg/x/types.gen';
import type * as table from './node_modules/@grafana/schema/dist/types/raw/composable/table/panelcfg/x/types.gen';
import type * as text from './node_modules/@grafana/schema/dist/types/raw/composable/text/panelcfg/x/types.gen';

export type { Dashboard } from './node_modules/@grafana/schema/dist/types/raw/dashboard/x/types.gen';
export type stat_options = stat.Options;
export type timeseries_options = timeseries.Options;
export type barchart_options = barchart.Options;
export type bargauge_options = bargauge.Options;
export type table_options = table.Options;
export type text_options = text.Options;
export type timeseries_field = timeseries.FieldConfig;
export type barchart_field = barchart.FieldConfig;
export type table_field = table.FieldConfig;
