// <gradient-playground src="?preset=plateau"></gradient-playground>: the playground in a frame that is as high as it
// needs. `src` is a link of the playground, or what such a link says after its address; `theme` is light or dark;
// `title` names the frame.
(() => {
  const home = document.currentScript.src;
  const type = 'gradient-playground';

  class GradientPlayground extends HTMLElement {
    static observedAttributes = ['src', 'theme', 'title'];
    frame = document.createElement('iframe');
    listen = ({ source, data }) => {
      if (source !== this.frame.contentWindow || data?.type !== type) return;
      this.frame.style.height = `${data.height}px`;
      const theme = this.getAttribute('theme');
      if (theme !== null) this.sendTheme(theme);
    };

    connectedCallback() {
      const { frame } = this;
      this.name();
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-downloads allow-popups');
      frame.style.cssText = 'display: block; width: 100%; height: 480px; border: 0';
      addEventListener('message', this.listen);
      this.load();
      this.append(frame);
    }

    disconnectedCallback() {
      removeEventListener('message', this.listen);
    }

    attributeChangedCallback(name) {
      if (!this.isConnected) return;
      if (name === 'src') this.load();
      else if (name === 'title') this.name();
      else this.sendTheme(this.getAttribute('theme') ?? 'auto');
    }

    name() {
      this.frame.title = this.getAttribute('title') ?? 'Gradient Playground';
    }

    load() {
      const src = this.getAttribute('src') ?? '';
      const folder = new URL('./', home);
      if (!URL.canParse(src, folder)) return console.error(`<${type}>: src="${src}" is no link`);
      const address = new URL(src, folder);
      address.searchParams.set('embed', '1');
      this.frame.src = address.href;
    }

    sendTheme(theme) {
      this.frame.contentWindow?.postMessage({ type, theme }, '*');
    }
  }

  // A cell of a notebook that is run again brings the script again.
  customElements.get(type) ?? customElements.define(type, GradientPlayground);
})();
