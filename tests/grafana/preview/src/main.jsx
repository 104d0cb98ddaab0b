// Draws one dashboard file with Grafana's own front-end parts.
//   ?board=sv/overview&theme=dark|light&from=...&to=...&var-organisation=kalmar&var-channel=email
import React, { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import {
  EventBusSrv, ThemeContext, createTheme, dataLinksOverrideProcessor, displayNameOverrideProcessor, identityOverrideProcessor, numberOverrideProcessor, standardEditorsRegistry,
  standardFieldConfigEditorRegistry, standardTransformers, standardTransformersRegistry, stringOverrideProcessor, thresholdsOverrideProcessor, unitOverrideProcessor, valueMappingsOverrideProcessor,
} from '@grafana/data';
import { GlobalStyles, Icon, PortalContainer } from '@grafana/ui';
import { config, setAppEvents, setBackendSrv, setDataSourceSrv, setEchoSrv, setPluginImportUtils, setRunRequest, setTemplateSrv, LocationServiceProvider, locationService } from '@grafana/runtime';
import { initPluginTranslations } from '@grafana/i18n';
import {
  ConstantVariable, CustomVariable, DataSourceVariable, EmbeddedScene, QueryVariable, SceneControlsSpacer, SceneDataLayerSet, SceneDataTransformer, SceneGridItem, SceneGridLayout, SceneGridRow,
  SceneQueryRunner, SceneReactObject, SceneRefreshPicker, SceneTimePicker, SceneTimeRange, SceneVariableSet, TextBoxVariable, VariableValueSelectors, VizPanel, behaviors, dataLayers, sceneUtils, sceneGraph,
  UrlSyncContextProvider, loadResources,
} from '@grafana/scenes';
import { PrometheusSource, queries, runRequest } from './prometheus.js';
import { curves, panels, shown } from './panels.jsx';

// What is drawn: the address of the page, or what window.preview.show() was told since.
let params = new URLSearchParams(location.search);
// Once for a page: many parts of Grafana keep the theme that they began with.
const mode = params.get('theme') === 'light' ? 'light' : 'dark';
const theme = createTheme({ colors: { mode } });

// What Grafana's application sets up before a dashboard: registries and services.
function setUp() {
  config.theme2 = theme;
  config.bootData = config.bootData ?? {};
  config.bootData.user = { ...(config.bootData.user ?? {}), timezone: 'browser', theme: mode, orgRole: 'Viewer' };
  config.buildInfo = { ...(config.buildInfo ?? {}), version: '13.2.3' };
  config.featureToggles = config.featureToggles ?? {};
  standardTransformersRegistry.setInit(() =>
    [...new Map(Object.values(standardTransformers).map((t) => [t.id, t])).values()].map((t) => ({ id: t.id, aliasIds: t.aliasIds, transformation: async () => t, name: t.name, description: t.description, editor: () => null, imageDark: '', imageLight: '' }))
  );
  const any = (id, path, process, extra = {}) => ({ id, path, name: id, description: '', editor: () => null, override: () => null, process, settings: {}, shouldApply: () => true, getItemsCount: () => 0, ...extra });
  standardFieldConfigEditorRegistry.setInit(() => [
    any('unit', 'unit', unitOverrideProcessor),
    any('min', 'min', numberOverrideProcessor, { shouldApply: (f) => f.type === 'number' }),
    any('max', 'max', numberOverrideProcessor, { shouldApply: (f) => f.type === 'number' }),
    any('fieldMinMax', 'fieldMinMax', identityOverrideProcessor),
    any('decimals', 'decimals', numberOverrideProcessor, { shouldApply: (f) => f.type === 'number' }),
    any('displayName', 'displayName', displayNameOverrideProcessor),
    any('color', 'color', identityOverrideProcessor),
    any('noValue', 'noValue', stringOverrideProcessor),
    any('links', 'links', dataLinksOverrideProcessor),
    any('actions', 'actions', identityOverrideProcessor),
    any('mappings', 'mappings', valueMappingsOverrideProcessor, { defaultValue: [] }),
    any('thresholds', 'thresholds', thresholdsOverrideProcessor, { defaultValue: { mode: 'absolute', steps: [{ value: -Infinity, color: 'green' }] } }),
    any('filterable', 'filterable', identityOverrideProcessor),
  ]);
  standardEditorsRegistry.setInit(() => []);
  setAppEvents(new EventBusSrv());
  setEchoSrv({ flush() {}, addBackend() {}, addEvent() {} });
  setBackendSrv({ get: async () => ({}), post: async () => ({}), fetch: () => { throw new Error('no backend'); } });
  setPluginImportUtils({ importPanelPlugin: async (id) => { throw new Error(`no panel ${id}`); }, getPanelPluginFromCache: () => undefined });
  setRunRequest(runRequest);
  setTemplateSrv({ getVariables: () => [], replace: (text, vars, format) => (vars?.__sceneObject ? sceneGraph.interpolate(vars.__sceneObject.value.valueOf(), text, vars, format) : text), containsTemplate: (t) => /\$/.test(t ?? ''), updateTimeRange() {} });
  const source = new PrometheusSource('kanalkoll', '/prometheus');
  const settings = { uid: 'kanalkoll', name: 'Kanalkoll', type: 'prometheus', meta: source.meta, isDefault: true, readOnly: true, jsonData: {}, access: 'proxy' };
  setDataSourceSrv({
    get: async () => source,
    getList: () => [settings],
    getInstanceSettings: () => settings,
    reload() {},
    registerRuntimeDataSource() {},
  });
  sceneUtils.registerRuntimeDataSource({ dataSource: source });
  for (const [pluginId, plugin] of Object.entries(panels)) {
    const keep = plugin.meta;
    sceneUtils.registerRuntimePanelPlugin({ pluginId, plugin });
    if (keep?.skipDataQuery) plugin.meta.skipDataQuery = true;
  }
}

function variable(v) {
  const common = { name: v.name, label: v.label, description: v.description, hide: v.hide, skipUrlSync: v.skipUrlSync };
  const current = { value: v.current?.value ?? '', text: v.current?.text ?? '' };
  const many = { isMulti: v.multi, includeAll: v.includeAll, allValue: v.allValue || undefined, defaultToAll: Boolean(v.includeAll) };
  switch (v.type) {
    case 'datasource': return new DataSourceVariable({ ...common, pluginId: v.query, regex: v.regex, value: 'kanalkoll', text: 'Kanalkoll', ...many });
    case 'query': return new QueryVariable({ ...common, ...current, ...many, query: v.query, datasource: { uid: 'kanalkoll', type: 'prometheus' }, regex: v.regex, sort: v.sort, refresh: v.refresh, definition: v.definition });
    case 'custom': return new CustomVariable({ ...common, ...current, ...many, query: v.query });
    case 'constant': return new ConstantVariable({ ...common, value: v.query });
    case 'textbox': return new TextBoxVariable({ ...common, value: v.current?.value ?? v.query });
    default: throw new Error(`variable of type ${v.type}`);
  }
}

function panel(p) {
  const queries = p.targets?.length
    ? new SceneQueryRunner({ datasource: p.datasource, queries: p.targets, maxDataPoints: p.maxDataPoints ?? undefined, maxDataPointsFromWidth: true, minInterval: p.interval ?? undefined })
    : undefined;
  return new SceneGridItem({
    x: p.gridPos.x, y: p.gridPos.y, width: p.gridPos.w, height: p.gridPos.h, key: `item-${p.id}`,
    body: new VizPanel({
      key: `panel-${p.id}`, title: p.title, description: p.description, pluginId: p.type, options: p.options ?? {}, fieldConfig: p.fieldConfig ?? { defaults: {}, overrides: [] }, displayMode: p.transparent ? 'transparent' : 'default',
      $data: queries && new SceneDataTransformer({ $data: queries, transformations: p.transformations ?? [] }),
    }),
  });
}

// A row holds its panels itself when it is closed, else those that follow it.
function grid(list) {
  const top = [];
  let row;
  for (const p of list) {
    if (p.type === 'row') {
      row = new SceneGridRow({ key: `row-${p.id}`, title: p.title, isCollapsed: Boolean(p.collapsed), y: p.gridPos.y, children: (p.panels ?? []).map(panel) });
      top.push(row);
      if (p.collapsed) row = undefined;
    } else if (row) {
      row.setState({ children: [...row.state.children, panel(p)] });
    } else {
      top.push(panel(p));
    }
  }
  const layout = new SceneGridLayout({ isDraggable: false, isResizable: false, children: top });
  if (params.has('open')) for (const r of top) if (r instanceof SceneGridRow && r.state.isCollapsed) layout.toggleRow(r);
  return layout;
}

// Whether all that the board asked has been answered and handed to the panels.
function settled(root) {
  if (!root.isActive || queries.some((q) => !q.done)) return false;
  if (root.state.$variables.state.variables.some((v) => v.state.loading)) return false;
  const asked = sceneGraph.findAllObjects(root, (o) => o instanceof SceneQueryRunner && o.isActive);
  const open = sceneGraph.findAllObjects(root, (o) => o instanceof VizPanel && o.isActive && o.state.$data);
  return asked.length === open.length && asked.every((r) => ['Done', 'Error'].includes(r.state.data?.state));
}

// What each panel got, of each of its queries: how many series have a number.
function answered(root) {
  const found = [];
  for (const o of sceneGraph.findAllObjects(root, (x) => x instanceof VizPanel && x.state.$data)) {
    const { data } = o.state.$data.state.$data.state;
    const filled = (f) => f.fields.some((x) => x.type === 'number' && Array.from(x.values).some(Number.isFinite));
    const targets = (data?.request?.targets ?? []).map((t) => ({ target: t.refId, filled: data.series.filter((f) => f.refId === t.refId && filled(f)).length }));
    found.push({ panel: Number(o.state.key.slice('panel-'.length)), targets, errors: (data?.errors ?? []).map((e) => e.message) });
  }
  return found;
}

// Stand-in for the row of links: the other boards with the tags of the link.
function Links({ board, boards }) {
  const found = [];
  for (const link of board.links ?? []) {
    for (const b of boards) if (b.uid !== board.uid && (link.tags ?? []).every((t) => b.tags.includes(t)) && !found.some((f) => f.uid === b.uid)) found.push(b);
  }
  return (
    <div className="preview-links">
      {found.map((b) => {
        const q = new URLSearchParams(location.search);
        q.set('board', b.path);
        return <a key={b.uid} href={`?${q}`}><Icon name="apps" /> {b.title}</a>;
      })}
    </div>
  );
}

// Stand-in for the switches of the annotations; the switch itself is Grafana's.
function Layers({ layers }) {
  return layers.filter((l) => !l.state.isHidden).map((l) => <div key={l.state.key} className="preview-layer"><span>{l.state.name}</span> <l.Component model={l} /></div>);
}

function scene(board, boards) {
  const layers = (board.annotations?.list ?? []).filter((a) => !a.builtIn).map((a, i) => new dataLayers.AnnotationsDataLayer({ key: `annotations-${i}`, name: a.name, isEnabled: a.enable, isHidden: a.hide, query: { ...a, datasource: { uid: 'kanalkoll', type: 'prometheus' } } }));
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({ from: params.get('from') ?? board.time.from, to: params.get('to') ?? board.time.to, timeZone: params.get('timezone') ?? board.timezone, weekStart: board.weekStart || undefined, fiscalYearStartMonth: board.fiscalYearStartMonth }),
    $variables: new SceneVariableSet({ variables: board.templating.list.map(variable) }),
    $data: new SceneDataLayerSet({ layers }),
    $behaviors: [new behaviors.CursorSync({ sync: board.graphTooltip })],
    controls: [
      new VariableValueSelectors({}),
      new SceneReactObject({ component: Layers, props: { layers } }),
      new SceneControlsSpacer(),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ refresh: board.refresh, isOnCanvas: true }),
      new SceneReactObject({ component: Links, props: { board, boards } }),
    ],
    body: grid(board.panels),
  });
}

function App() {
  const [state, setState] = useState();
  useEffect(() => {
    let turn = 0;
    const show = async () => {
      const own = ++turn;
      const boards = await (await fetch('/boards/')).json();
      const path = params.get('board') ?? boards[0].path;
      const board = await (await fetch(`/boards/${path}.json`)).json();
      document.title = board.title;
      forget();
      const root = scene(board, boards);
      Object.assign(window.preview, { board, queries, shown, curves, settled: () => settled(root), answered: () => answered(root) });
      setState({ board, root, own });
    };
    window.preview = {
      // Draws another board in the page as it is, which takes half the time of a new page.
      async show(search) {
        window.preview.settled = () => false;
        params = new URLSearchParams(search);
        locationService.replace(`/?${params}`);
        await show();
      },
      settled: () => false,
    };
    show();
  }, []);
  if (!state) return null;
  return (
    <div className="preview" key={state.own}>
      <header className="preview-bar"><span>Dashboards</span> <Icon name="angle-right" /> <span>Kanalkoll</span> <Icon name="angle-right" /> <b>{state.board.title}</b></header>
      <UrlSyncContextProvider scene={state.root} updateUrlOnInit={false}>
        <state.root.Component model={state.root} />
      </UrlSyncContextProvider>
    </div>
  );
}

// The queries and figures of the board before.
function forget() {
  queries.length = 0;
  for (const one of [shown, curves]) for (const id of Object.keys(one)) delete one[id];
}

(async () => {
  await initPluginTranslations('grafana-scenes', [loadResources]);
  setUp();
  document.body.classList.add(`theme-${mode}`);
  createRoot(document.getElementById('root')).render(
    <BrowserRouter>
      <LocationServiceProvider service={locationService}>
        <ThemeContext.Provider value={theme}>
          <GlobalStyles />
          <App />
          <PortalContainer />
        </ThemeContext.Provider>
      </LocationServiceProvider>
    </BrowserRouter>
  );
})();
