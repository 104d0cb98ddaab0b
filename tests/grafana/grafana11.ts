// What Grafana 11 takes: its own types, gathered for schema.mjs.
import type * as stat from './node_modules/grafana-schema-11/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type * as timeseries from './node_modules/grafana-schema-11/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';
import type * as barchart from './node_modules/grafana-schema-11/dist/esm/raw/composable/barchart/panelcfg/x/BarChartPanelCfg_types.gen';
import type * as bargauge from './node_modules/grafana-schema-11/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type * as table from './node_modules/grafana-schema-11/dist/esm/raw/composable/table/panelcfg/x/TablePanelCfg_types.gen';
import type * as text from './node_modules/grafana-schema-11/dist/esm/raw/composable/text/panelcfg/x/TextPanelCfg_types.gen';

export type { Dashboard } from './node_modules/grafana-schema-11/dist/esm/raw/dashboard/x/dashboard_types.gen';
export type stat_options = stat.Options;
export type timeseries_options = timeseries.Options;
export type barchart_options = barchart.Options;
export type bargauge_options = bargauge.Options;
export type table_options = table.Options;
export type text_options = text.Options;
export type timeseries_field = timeseries.FieldConfig;
export type barchart_field = barchart.FieldConfig;
export type table_field = table.FieldConfig;
