/// What runs in the browser beside the page; it is never part of a written file.
package enum PreviewScript {
  /// Its address from the page.
  package static let name = "preview.js"

  /// Exchanges what changed and leaves the rest where it is: the reader's place, open parts, chosen stops.
  ///
  /// Blocks are compared by their markup as it came, since a browser changes what it shows. What is alike at the
  /// beginning and at the end stays; of the rest each block that was there before is taken over.
  static let text = #"""
    'use strict';
    const source = new Map();
    const parse = text => new DOMParser().parseFromString(text, 'text/html');
    const blocks = page => [...page.querySelector('main').children];
    function remember(shown, markup) { shown.forEach((block, i) => source.set(block, markup[i])); }
    remember(blocks(document), blocks(document).map(block => block.outerHTML));

    function exchange(text) {
      const next = parse(text);
      const old = blocks(document), fresh = blocks(next);
      const anchor = old.find(block => block.getBoundingClientRect().bottom > 0);
      const place = anchor && anchor.getBoundingClientRect().top;
      const known = new Map();
      for (const block of old) {
        const markup = source.get(block);
        if (!known.has(markup)) known.set(markup, []);
        known.get(markup).push(block);
      }
      const main = document.querySelector('main');
      const changed = [];
      const shown = fresh.map(block => {
        const markup = block.outerHTML;
        const same = (known.get(markup) || []).shift();
        if (same) return same;
        const made = document.importNode(block, true);
        source.set(made, markup);
        changed.push(made);
        return made;
      });
      const kept = new Set(shown);
      const stays = anchor && kept.has(anchor);
      const index = old.indexOf(anchor);
      for (const block of old) if (!kept.has(block)) { source.delete(block); block.remove(); }
      shown.forEach((block, i) => {
        if (main.children[i] !== block) main.insertBefore(block, main.children[i] || null);
      });
      for (const name of ['style', 'title']) {
        const [now, then] = [document.head.querySelector(name), next.head.querySelector(name)];
        if (now && then && now.textContent !== then.textContent) now.textContent = then.textContent;
      }
      for (const part of ['body > svg', 'body > nav']) {
        const [now, then] = [document.querySelector(part), next.querySelector(part)];
        if (now && then && now.outerHTML !== then.outerHTML) now.replaceWith(document.importNode(then, true));
      }
      document.documentElement.lang = next.documentElement.lang;
      const held = stays ? anchor : shown[Math.min(index, shown.length - 1)];
      if (held && place !== undefined) scrollBy(0, held.getBoundingClientRect().top - place);
      for (const block of changed) {
        block.animate([{ outline: '2px solid #3b82f6' }, { outline: '2px solid transparent' }], 900);
      }
    }

    const told = document.createElement('pre');
    told.setAttribute('role', 'status');
    told.style.cssText = 'position:fixed;inset:auto 0 0 0;max-height:45vh;overflow:auto;margin:0;padding:12px 16px;'
      + 'z-index:10;font:13px/1.45 ui-monospace,monospace;white-space:pre-wrap;background:#7f1d1d;color:#fff;'
      + 'border-top:3px solid #f87171';
    told.hidden = true;
    document.body.append(told);
    function tell(text) { told.textContent = text; told.hidden = text === ''; }

    let version = '';
    async function look() {
      const [page, mistakes] = await Promise.all([fetch('.?part=page'), fetch('mistakes')]);
      tell(await mistakes.text());
      const tag = page.headers.get('etag');
      const text = await page.text();
      if (page.ok && tag !== version) { version = tag; exchange(text); }
      document.documentElement.dataset.preview = 'ready';
    }
    const events = new EventSource('events');
    events.addEventListener('change', () => look().catch(() => {}));
    events.addEventListener('error', () => tell('the preview has ended, or waits for its server'));
    """#

  /// What stands in the page's place before there is one.
  static let waiting = """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Preview</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"></head>
    <body><main><p>There is no page yet.</p></main><script src="\(name)"></script></body></html>
    """
}
