import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import diagramCss from 'bpmn-js/dist/assets/diagram-js.css?inline';
import bpmnCss from 'bpmn-js/dist/assets/bpmn-js.css?inline';

const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';

const STYLES = `
  yjs-bpmn-viewer { display: block; position: relative; min-height: 16rem; overflow: hidden; background: #fff; }
  yjs-bpmn-viewer .canvas { position: absolute; inset: 0; }
  yjs-bpmn-viewer .zoom { position: absolute; top: 8px; right: 8px; display: flex; flex-direction: column; gap: 4px; }
  yjs-bpmn-viewer .zoom button { width: 32px; height: 32px; border: 1px solid #c3c9d2; border-radius: 4px;
    background: #fff; color: #1f2733; font: 16px/1 ${FONT}; cursor: pointer; }
  yjs-bpmn-viewer .zoom button:hover { background: #eef2f7; }
  yjs-bpmn-viewer .problem { position: absolute; inset: 0; display: grid; place-content: center; padding: 16px;
    color: #1f2733; font: 14px/1.5 ${FONT}; }
  yjs-bpmn-viewer .problem[hidden] { display: none; }
  yjs-bpmn-viewer .djs-element.visited > .djs-visual > :nth-child(1) { stroke: #17693a !important;
    fill: #e6f4ec !important; }
  yjs-bpmn-viewer .djs-element.active > .djs-visual > :nth-child(1) { stroke: #1757c2 !important;
    stroke-width: 3px !important; fill: #e8eef9 !important; }
`;

// One sheet for all viewers on a page; unlike a <style> element it needs no exception from a content security policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(diagramCss + bpmnCss + STYLES);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Each id of a list with the marker it is to carry. */
function pairs(ids, marker) {
  return ids
    .split(' ')
    .filter(Boolean)
    .map((id) => [id, marker]);
}

/** `<yjs-bpmn-viewer>`: properties `xml` (the diagram), `visited` and `active` (ids of steps, separated by blanks). */
class BpmnViewer extends HTMLElement {
  #viewer;
  #canvas;
  #problem;
  #xml = '';
  #visited = '';
  #active = '';
  #drawn = [];

  connectedCallback() {
    if (!this.#canvas) {
      this.#build();
    }
    this.#viewer = new NavigatedViewer({
      container: this.#canvas,
      textRenderer: { defaultStyle: { fontFamily: FONT }, externalStyle: { fontFamily: FONT } },
    });
    this.#draw();
  }

  disconnectedCallback() {
    this.#viewer.destroy();
    this.#viewer = undefined;
  }

  get xml() {
    return this.#xml;
  }

  set xml(xml) {
    this.#xml = xml ?? '';
    this.#draw();
  }

  get visited() {
    return this.#visited;
  }

  set visited(ids) {
    this.#visited = ids ?? '';
    this.#mark();
  }

  get active() {
    return this.#active;
  }

  set active(ids) {
    this.#active = ids ?? '';
    this.#mark();
  }

  #build() {
    this.#canvas = document.createElement('div');
    this.#canvas.className = 'canvas';
    this.#canvas.tabIndex = 0;
    this.#canvas.setAttribute('role', 'img');
    this.#canvas.setAttribute('aria-label', '流程图');
    this.#canvas.addEventListener('keydown', (event) => this.#onKey(event));
    const zoom = document.createElement('div');
    zoom.className = 'zoom';
    zoom.append(
      this.#button('+', '放大', () => this.#step(1)),
      this.#button('−', '缩小', () => this.#step(-1)),
      this.#button('⤢', '显示全图', () => this.#fit()),
    );
    this.#problem = document.createElement('div');
    this.#problem.className = 'problem';
    this.#problem.setAttribute('role', 'status');
    this.#problem.hidden = true;
    this.append(this.#canvas, zoom, this.#problem);
  }

  #button(sign, title, action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.title = title;
    button.setAttribute('aria-label', title);
    button.addEventListener('click', action);
    return button;
  }

  async #draw() {
    const viewer = this.#viewer;
    if (!viewer || !this.#xml) {
      return;
    }
    try {
      await viewer.importXML(this.#xml);
      if (viewer !== this.#viewer) {
        return;
      }
      this.#problem.hidden = true;
      this.#drawn = [];
      this.#fit();
      this.#mark();
    } catch {
      viewer.clear();
      this.#problem.textContent = '这张流程图无法显示：文件不完整，或没有图形部分。';
      this.#problem.hidden = false;
    }
  }

  #mark() {
    const canvas = this.#viewer?.get('canvas');
    const elements = this.#viewer?.get('elementRegistry');
    if (!canvas) {
      return;
    }
    this.#drawn.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    this.#drawn = [...pairs(this.#visited, 'visited'), ...pairs(this.#active, 'active')].filter(([id]) => elements.get(id));
    this.#drawn.forEach(([id, marker]) => canvas.addMarker(id, marker));
  }

  #step(direction) {
    this.#viewer?.get('zoomScroll').stepZoom(direction);
  }

  #fit() {
    this.#viewer?.get('canvas').zoom('fit-viewport', 'auto');
  }

  #onKey(event) {
    const moves = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] };
    if (event.key === '+' || event.key === '=') {
      this.#step(1);
    } else if (event.key === '-') {
      this.#step(-1);
    } else if (event.key === '0') {
      this.#fit();
    } else if (moves[event.key]) {
      const [dx, dy] = moves[event.key];
      this.#viewer?.get('canvas').scroll({ dx, dy });
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('yjs-bpmn-viewer', BpmnViewer);
