/// What runs in the browser beside the page; it is never part of a written file.
package enum PreviewScript {
  /// Its address from the page.
  package static let name = "preview.js"

  /// Exchanges what changed and leaves the rest where it is: the reader's place, open parts, chosen stops.
  ///
  /// A block is the comment that says its number, and all that follows it up to the next one.
  static let text = #"""
    'use strict';
    const main = document.querySelector('main');
    const shown = new Map(), lines = new Map();
    let version = 0, isOneOfMany = false, subject = null, order = [];

    for (const node of [...main.childNodes]) {
      const words = node.nodeType === Node.COMMENT_NODE ? node.data.split(' ') : [];
      if (words[0] === 'version') {
        version = Number(words[1]);
        isOneOfMany = words[2] === 'many';
        node.remove();
      } else if (words.length) {
        order.push(Number(words[0]));
        shown.set(order.at(-1), [node]);
      } else if (order.length) {
        shown.get(order.at(-1)).push(node);
      } else {
        node.remove();
      }
    }

    function parsed(html) {
      const template = document.createElement('template');
      template.innerHTML = html;
      return document.importNode(template.content, true);
    }
    const elements = block => (shown.get(block) || []).filter(node => node.nodeType === Node.ELEMENT_NODE);
    const all = (parts, selector) => parts.flatMap(part =>
      [...(part.matches(selector) ? [part] : []), ...part.querySelectorAll(selector)]);
    const edge = block => elements(block)[0]?.getBoundingClientRect().top;

    // What a reader has chosen, by what names it in the next version, too.
    const chosen = input => `${input.name} ${input.className}`;
    const unfolded = details => details.querySelector('summary')?.textContent;
    function choices(parts) {
      const focus = all(parts, ':focus')[0];
      return {
        stops: new Set(all(parts, 'input[type=radio]:checked').map(chosen)),
        details: new Map(all(parts, 'details').map(part => [unfolded(part), part.open])),
        bars: new Set(all(parts, '.bar:popover-open').map(bar => bar.id)),
        focus: focus && focus.matches('input[type=radio]') ? chosen(focus) : null,
      };
    }
    function choose(parts, known) {
      for (const bar of all(parts, '.bar')) if (known.bars.has(bar.id)) bar.showPopover();
      for (const input of all(parts, 'input[type=radio]')) {
        if (known.stops.has(chosen(input))) input.checked = true;
        if (known.focus === chosen(input)) input.focus({ preventScroll: true });
      }
      for (const part of all(parts, 'details')) part.open = known.details.get(unfolded(part)) ?? part.open;
    }

    function exchange(next) {
      const wanted = next.blocks.map(([block]) => block), kept = new Set(wanted);
      const index = order.findIndex(block => elements(block).some(part => part.getBoundingClientRect().bottom > 0));
      const held = kept.has(order[index]) ? order[index] : wanted[Math.min(index, wanted.length - 1)];
      const place = edge(order[index]);
      const gone = order.filter(block => !kept.has(block));
      const known = choices(gone.flatMap(elements));
      for (const block of gone) {
        for (const node of shown.get(block)) node.remove();
        shown.delete(block);
      }
      lines.clear();
      const changed = [];
      let after = main.firstChild;
      for (const [block, first, last, html] of next.blocks) {
        if (first >= 0) lines.set(block, [first, last]);
        if (!shown.has(block)) {
          shown.set(block, [document.createComment(block), ...parsed(html).childNodes]);
          changed.push(block);
        }
        const nodes = shown.get(block);
        if (nodes[0] === after) after = nodes.at(-1).nextSibling;
        else for (const node of nodes) main.insertBefore(node, after);
      }
      order = wanted;
      const made = changed.flatMap(elements);
      choose(made, known);
      // A value that is set is one that changes, for a browser, and then it looks at all of the page.
      const root = document.documentElement, title = parsed(next.title).textContent;
      if (document.title !== title) document.title = title;
      if (root.lang !== next.language) root.lang = next.language;
      if (root.dir !== next.direction) root.dir = next.direction;
      const { style, definitions, contents } = next.parts;
      if (style !== undefined) document.head.querySelector('style').textContent = style;
      if (definitions !== undefined) define(parsed(definitions));
      if (contents !== undefined) {
        for (const part of document.querySelectorAll('body > .skip, body > nav')) part.remove();
        main.before(parsed(contents));
      }
      if (subject !== null && subject !== next.subject) scrollTo(0, 0);
      else if (place !== undefined && edge(held) !== undefined) scrollBy(0, edge(held) - place);
      if (subject === next.subject) made.filter(part => !isAway(part)).forEach(flash);
    }
    // What is defined already stays, since each figure looks anew at what it uses.
    function define(next) {
      const defined = document.querySelector('body > svg > defs');
      for (const letter of next.querySelectorAll('defs > *')) {
        const known = document.getElementById(letter.id);
        if (!known) defined.append(letter);
        else if (known.outerHTML !== letter.outerHTML) known.replaceWith(letter);
      }
    }
    // A picture whose bytes changed has the address that it had, which a browser does not ask for again.
    const renewed = new Map();
    const decoded = text => { try { return decodeURIComponent(text); } catch { return text; } };
    const path = address => decoded(new URL(address, location).pathname);
    function renew(files) {
      for (const [address, since] of files) renewed.set(path(address), `${address}?${since}`);
      if (renewed.size === 0) return;
      for (const image of main.querySelectorAll('img')) {
        const newer = renewed.get(path(image.src));
        if (newer !== undefined && image.getAttribute('src') !== newer) image.src = newer;
      }
    }
    function flash(part) {
      part.animate([{ outline: '2px solid #3b82f6' }, { outline: '2px solid transparent' }], 900);
    }

    // The block that the editor is at.
    let awaited = null;
    function isAway(part) {
      const { top, bottom } = part.getBoundingClientRect();
      return bottom < 0 || top > innerHeight;
    }
    function point(block) {
      const parts = elements(block);
      awaited = shown.has(block) ? null : block;
      if (!parts.length || !parts.every(isAway)) return;
      const isTall = parts[0].getBoundingClientRect().height > innerHeight;
      parts[0].scrollIntoView({ block: isTall ? 'start' : 'center' });
      flash(parts[0]);
    }

    function box(tag, role, css) {
      const made = document.createElement(tag);
      made.setAttribute('role', role);
      made.style.cssText = 'position:fixed;z-index:10;margin:0;font:13px/1.45 ui-monospace,monospace;color:#fff;' + css;
      made.hidden = true;
      document.body.append(made);
      return text => { made.textContent = text; made.hidden = text === ''; };
    }
    const tell = box('pre', 'status', 'inset:auto 0 0 0;max-height:45vh;overflow:auto;padding:12px 16px;'
      + 'white-space:pre-wrap;background:#7f1d1d;border-top:3px solid #f87171');
    const note = box('div', 'note', 'inset:12px 12px auto auto;padding:4px 10px;border-radius:6px;background:#1e3a8a');

    // A click that does nothing else says where its block stands.
    let noted = 0;
    main.addEventListener('click', async event => {
      if (event.target.closest('a, button, input, label, summary') || !getSelection().isCollapsed) return;
      const block = order.find(block => elements(block).some(part => part.contains(event.target)));
      if (!lines.has(block)) return;
      elements(block).forEach(flash);
      const answer = await fetch(`blocks/${block}`, { method: 'POST' }).catch(() => null);
      if (!answer || !answer.ok) return;
      note(await answer.text());
      clearTimeout(noted);
      noted = setTimeout(note, 5000, '');
    });

    async function look() {
      const next = await (await fetch(`changes?since=${version}`)).json();
      tell(next.mistakes);
      if (next.blocks && version === 0) return location.reload();
      if (next.blocks) {
        exchange(next);
        renew(next.files);
      }
      [version, subject] = [next.blocks ? next.version : version, next.subject];
      if (awaited !== null) point(awaited);
      document.documentElement.dataset.preview = 'ready';
    }
    let isLooking = false, isOld = false;
    async function follow() {
      isOld = true;
      if (isLooking) return;
      isLooking = true;
      while (isOld) {
        isOld = false;
        await look().catch(() => {});
      }
      isLooking = false;
    }
    // Of many pages those out of sight give theirs back: browsers keep but six connections to one server.
    let events = null;
    function listen() {
      if (isOneOfMany && document.hidden) {
        events?.close();
        events = null;
      } else if (events === null) {
        events = new EventSource('events');
        events.addEventListener('change', follow);
        events.addEventListener('block', event => point(Number(event.data)));
        events.addEventListener('error', () => tell('the preview has ended, or waits for its server'));
      }
    }
    document.addEventListener('visibilitychange', listen);
    listen();
    """#

  /// What stands before the blocks.
  static func beginning(version: Int, isOneOfMany: Bool) -> String {
    "<!--version \(version)\(isOneOfMany ? " many" : "")-->"
  }

  /// What stands in the page's place before there is one.
  static func waiting(isOneOfMany: Bool) -> String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Preview</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"></head>
    <body><main>\(beginning(version: 0, isOneOfMany: isOneOfMany))<p>There is no page yet.</p></main>\
    <script src="\(name)"></script></body></html>
    """
  }
}
