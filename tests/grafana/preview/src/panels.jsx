// The five kinds of panel of the boards. Each is a thin shell around Grafana's own component for it.
import React, { useMemo } from 'react';
import { applyNullInsertThreshold, cacheFieldDisplayNames, FieldColorModeId, FieldConfigProperty, FieldType, PanelPlugin, formattedValueToString, getDisplayValueAlignmentFactors, getFieldDisplayName, getFieldDisplayValues, getFieldSeriesColor, identityOverrideProcessor, renderTextPanelMarkdown } from '@grafana/data';
import { BarGauge, BigValue, DataLinksContextMenu, TimeSeries, VizRepeater, useTheme2 } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import { BarGaugeDisplayMode, BigValueGraphMode, BigValueTextMode } from '@grafana/schema';

// Settings of a kind of panel, so that overrides of them are applied.
const custom = (defaults) => (builder) => {
  for (const [path, defaultValue] of Object.entries(defaults)) {
    builder.addCustomEditor({ id: path, path, name: path, defaultValue, editor: () => null, override: () => null, process: identityOverrideProcessor, shouldApply: () => true });
  }
};

function Nothing({ fieldConfig, width, height }) {
  const theme = useTheme2();
  return (
    <div className="preview-no-data" style={{ width, height, display: 'flex', alignItems: 'center', justifyContent: 'center', textAlign: 'center', fontSize: theme.typography.h4.fontSize, color: theme.colors.text.secondary }}>
      {fieldConfig.defaults.noValue ?? 'No data'}
    </div>
  );
}

// Stand-in for Grafana's drawing of annotations: a dashed line with a mark at its foot, a tinted area for a region.
function drawAnnotations(u, frames, theme) {
  const ctx = u.ctx;
  const { top, height } = u.bbox;
  for (const frame of frames) {
    const get = (name) => frame.fields.find((f) => f.name === name)?.values ?? [];
    const times = get('time'), ends = get('timeEnd'), colours = get('color');
    times.forEach((t, i) => {
      const colour = theme.visualization.getColorByName(colours[i] ?? '#00d3ff');
      const x = Math.round(u.valToPos(t, 'x', true));
      if (x < u.bbox.left || x > u.bbox.left + u.bbox.width) return;
      ctx.save();
      ctx.strokeStyle = ctx.fillStyle = colour;
      ctx.lineWidth = 2;
      ctx.setLineDash([5, 5]);
      ctx.beginPath(); ctx.moveTo(x, top); ctx.lineTo(x, top + height); ctx.stroke();
      const x2 = ends[i] > t ? Math.min(Math.round(u.valToPos(ends[i], 'x', true)), u.bbox.left + u.bbox.width) : x;
      if (x2 > x) { ctx.globalAlpha = 0.1; ctx.fillRect(x, top, x2 - x, height); ctx.globalAlpha = 1; }
      ctx.beginPath(); ctx.moveTo(x - 5, top + height + 6); ctx.lineTo(x + 5, top + height + 6); ctx.lineTo(x, top + height); ctx.fill();
      ctx.restore();
    });
  }
}

// The curves of each panel, for the tests: window.preview.curves, by the number of the panel.
export const curves = {};

function curvesOf(series, theme) {
  return series.filter((f) => f.length).flatMap((frame) => {
    const times = Array.from(frame.fields.find((x) => x.type === FieldType.time).values);
    return frame.fields.filter((x) => x.type === FieldType.number).map((field) => {
      const name = getFieldDisplayName(field, frame, series);
      return { target: frame.refId, name, colour: getFieldSeriesColor(field, theme).color, times, values: Array.from(field.values) };
    });
  });
}

function TimeSeriesPanel({ id, data, options, fieldConfig, width, height, timeRange, timeZone }) {
  const theme = useTheme2();
  const frames = useMemo(
    () => data.series.filter((f) => f.fields.some((x) => x.type === FieldType.time) && f.fields.some((x) => x.type === FieldType.number))
      .map((f) => ({ ...f, fields: f.fields.map((x) => ({ ...x, config: { ...x.config, custom: { ...(x.config.custom ?? {}) } } })) }))
      // A hole in one series is a hole, whatever the others have there.
      .map((frame) => applyNullInsertThreshold({ frame, refFieldPseudoMin: timeRange.from.valueOf(), refFieldPseudoMax: timeRange.to.valueOf() })),
    [data.series, timeRange]
  );
  if (frames.length === 0 || frames.every((f) => f.length === 0)) return <Nothing fieldConfig={fieldConfig} width={width} height={height} />;
  const annotations = data.annotations ?? [];
  curves[id] = curvesOf(data.series, theme);
  return (
    <TimeSeries frames={frames} structureRev={data.structureRev} width={width} height={height} timeRange={timeRange} timeZone={timeZone} legend={options.legend} options={options}>
      {(builder) => {
        builder.addHook('draw', (u) => drawAnnotations(u, annotations, theme));
        return null;
      }}
    </TimeSeries>
  );
}

// What each panel of values shows, for the tests: window.preview.shown, by the number of the panel.
export const shown = {};

function values(props, theme, sparkline) {
  const { id, data, options, fieldConfig, replaceVariables, timeZone } = props;
  const all = getFieldDisplayValues({ fieldConfig, reduceOptions: options.reduceOptions, replaceVariables, theme, data: data.series, sparkline, timeZone });
  shown[id] = all.map(({ display, view }) => ({ target: view?.dataFrame.refId, name: display.title, value: display.numeric, colour: display.color, text: formattedValueToString(display) }));
  return all;
}

// What leads on from a value, as Grafana does it: one link is followed at a click, several open a menu.
function Linked({ value, children }) {
  return value.hasLinks && value.getLinks ? <DataLinksContextMenu links={value.getLinks} style={{ flexBasis: '100%' }}>{children}</DataLinksContextMenu> : children({});
}

function StatPanel(props) {
  const theme = useTheme2();
  const { options, fieldConfig, width, height, data, renderCounter, title } = props;
  const mode = options.textMode === BigValueTextMode.Auto && (fieldConfig.defaults.displayName || !title) ? BigValueTextMode.ValueAndName : options.textMode;
  return (
    <VizRepeater
      getValues={() => values(props, theme, options.graphMode !== BigValueGraphMode.None)}
      getAlignmentFactors={getDisplayValueAlignmentFactors}
      renderValue={({ value, width, height, alignmentFactors, orientation, count }) => (
        <Linked value={value}>{({ openMenu, targetClassName }) => <BigValue onClick={openMenu} className={targetClassName} value={value.display} count={count} sparkline={value.sparkline} colorMode={options.colorMode} graphMode={options.graphMode} justifyMode={options.justifyMode}
          textMode={mode} alignmentFactors={alignmentFactors} parentOrientation={orientation} text={options.text} width={width} height={height} theme={theme}
          disableWideLayout={!options.wideLayout} percentChangeColorMode={options.percentChangeColorMode} />}</Linked>
      )}
      width={width} height={height} source={data} itemSpacing={3} renderCounter={renderCounter} autoGrid orientation={options.orientation}
    />
  );
}

function BarGaugePanel(props) {
  const theme = useTheme2();
  const { options, width, height, data, renderCounter } = props;
  const manual = options.sizing === 'manual';
  return (
    <VizRepeater
      getValues={() => values(props, theme, false)}
      getAlignmentFactors={getDisplayValueAlignmentFactors}
      renderValue={({ value, width, height, alignmentFactors, orientation }) => (
        <Linked value={value}>{({ openMenu, targetClassName }) => <BarGauge onClick={openMenu} className={targetClassName} value={value.display} width={width} height={height} orientation={orientation} field={value.field} display={value.view?.getFieldDisplayProcessor(value.colIndex)}
          text={options.text} theme={theme} itemSpacing={10} lcdCellWidth={8} displayMode={options.displayMode} alignmentFactors={alignmentFactors} showUnfilled={options.showUnfilled}
          valueDisplayMode={options.valueMode} namePlacement={options.namePlacement} />}</Linked>
      )}
      width={width} height={height} source={data} itemSpacing={options.displayMode === BarGaugeDisplayMode.Lcd ? 2 : 10} renderCounter={renderCounter} orientation={options.orientation}
      minVizWidth={manual ? options.minVizWidth : 8} minVizHeight={manual ? options.minVizHeight : 16} maxVizHeight={manual ? options.maxVizHeight : 300}
    />
  );
}

function TablePanel({ data, options, fieldConfig, width, height, timeRange }) {
  useMemo(() => cacheFieldDisplayNames(data.series), [data.series]);
  const frame = data.series[0];
  if (!frame || !data.series.some((f) => f.fields.length && f.length)) return <Nothing fieldConfig={fieldConfig} width={width} height={height} />;
  return (
    <TableNG data={frame} width={width} height={height} noHeader={!options.showHeader} sortBy={options.sortBy} resizable cellHeight={options.cellHeight} timeRange={timeRange} fieldConfig={fieldConfig}
      structureRev={data.structureRev} enableVirtualization noValue={fieldConfig.defaults.noValue} />
  );
}

function TextPanel({ options, replaceVariables, width, height }) {
  const html = renderTextPanelMarkdown(replaceVariables(options.content, {}, options.code?.language === 'json' ? 'json' : 'html'));
  return <div className="markdown-html" style={{ width, height, overflow: 'auto' }} dangerouslySetInnerHTML={{ __html: html }} />;
}

const palette = { [FieldConfigProperty.Color]: { settings: { byValueSupport: true }, defaultValue: { mode: FieldColorModeId.PaletteClassic } } };
const byThresholds = { [FieldConfigProperty.Color]: { settings: { byValueSupport: true }, defaultValue: { mode: FieldColorModeId.Thresholds } } };

export const panels = {
  timeseries: new PanelPlugin(TimeSeriesPanel).setDataSupport({ annotations: true, alertStates: true }),
  stat: new PanelPlugin(StatPanel),
  bargauge: new PanelPlugin(BarGaugePanel),
  table: new PanelPlugin(TablePanel),
  text: new PanelPlugin(TextPanel),
};

panels.timeseries.useFieldConfig({
  standardOptions: palette,
  useCustomConfig: custom({
    drawStyle: 'line', lineInterpolation: 'linear', barAlignment: 0, barWidthFactor: 0.6, lineWidth: 1, fillOpacity: 0, gradientMode: 'none', fillBelowTo: undefined, lineStyle: { fill: 'solid' }, spanNulls: false,
    insertNulls: false, showPoints: 'auto', showValues: false, pointSize: 5, stacking: { mode: 'none', group: 'A' }, axisPlacement: 'auto', axisLabel: '', axisWidth: undefined, axisSoftMin: undefined, axisSoftMax: undefined,
    axisGridShow: undefined, axisCenteredZero: false, axisBorderShow: false, axisColorMode: 'text', scaleDistribution: { type: 'linear' }, hideFrom: { viz: false, legend: false, tooltip: false }, thresholdsStyle: { mode: 'off' },
    transform: undefined, lineColor: undefined, fillColor: undefined,
  }),
});
panels.stat.useFieldConfig({ standardOptions: byThresholds });
panels.bargauge.useFieldConfig({ standardOptions: byThresholds });
panels.table.useFieldConfig({
  standardOptions: byThresholds,
  useCustomConfig: custom({ align: 'auto', width: undefined, minWidth: undefined, cellOptions: { type: 'auto' }, inspect: false, filterable: undefined, hideFrom: { viz: false }, wrapText: false }),
});
panels.text.meta = { skipDataQuery: true };
