// The live board, the keys, and the token that every change of the pages carries.
(() => {
  'use strict';

  const csrf = document.querySelector('meta[name=csrf]');
  const csrfHeaders = () => (csrf ? { [csrf.dataset.header]: csrf.content } : {});
  document.addEventListener('htmx:configRequest', (event) => {
    Object.assign(event.detail.headers, csrfHeaders());
    const prompt = event.detail.headers['HX-Prompt'];
    if (prompt) event.detail.headers['HX-Prompt'] = encodeURIComponent(prompt);
  });

  const say = (text) => {
    const notice = document.getElementById('notice');
    notice.textContent = text;
    notice.classList.add('show');
    clearTimeout(say.timer);
    say.timer = setTimeout(() => notice.classList.remove('show'), 6000);
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !typing(event)) {
      const search = document.querySelector('[data-search]');
      if (search) { search.focus(); event.preventDefault(); }
    }
  });
  function typing(event) {
    return event.target.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey;
  }

  const board = document.getElementById('board');
  if (!board) return;

  const { me, show, mine, more } = board.dataset;
  const live = document.getElementById('live');
  const calm = document.getElementById('calm');
  const template = document.getElementById('row-template').content.firstElementChild;
  const words = document.getElementById('labels').content.firstElementChild.dataset;
  const MOST_ROWS = 300;
  const BURST = 20;
  const BURST_MS = 5000;
  const bursts = new Map();

  const part = (row, name) => row.querySelector(`[data-f=${name}]`);
  const rowOf = (id) => document.getElementById(`alert-${id}`);
  const held = (text, name) => text.replace('{0}', name || '');

  function fill(row, alert) {
    row.id = `alert-${alert.id}`;
    Object.assign(row.dataset, {
      id: alert.id, state: alert.state, severity: alert.severity, code: alert.code,
      holder: alert.holder || '', called: alert.called.join(' '), change: alert.change,
    });
    part(row, 'severity').textContent = words[alert.severity.toLowerCase()];
    part(row, 'title').textContent = alert.title;
    part(row, 'detail').textContent = alert.detail;
    part(row, 'age').textContent = alert.age;
    part(row, 'age').dateTime = alert.raisedAt;
    part(row, 'held').textContent =
      alert.state === 'CLEARED' ? words.cleared
        : alert.acknowledgedAt ? held(words.acknowledged, alert.holderName)
          : alert.holderName ? held(words.claimed, alert.holderName) : '';
    link(part(row, 'complaint'), '/complaints/', alert.complaintId);
    part(row, 'insights').hidden = alert.code !== 'complaint.pattern';
    link(part(row, 'customer'), '/customers/', alert.customerId);
    own(row);
  }

  function link(element, prefix, id) {
    element.hidden = !id;
    if (id) element.href = prefix + id;
  }

  function own(row) {
    row.classList.toggle('own', row.dataset.holder === me);
    row.classList.toggle('calls', !row.dataset.holder && row.dataset.called.split(' ').includes(me));
    row.classList.toggle('others', Boolean(row.dataset.holder) && row.dataset.holder !== me);
  }

  function belongs(alert) {
    if (mine === 'true' && alert.holder !== me && (alert.holder || !alert.called.includes(me))) return false;
    if (show === 'CLEARED') return alert.state === 'CLEARED';
    if (show === 'SNOOZED') return alert.state === 'SNOOZED';
    return alert.state !== 'CLEARED' && alert.state !== 'SNOOZED';
  }

  function leave(row) {
    const next = row.nextElementSibling || row.previousElementSibling;
    if (row.contains(document.activeElement) && next) next.focus();
    row.classList.add('leaving');
    setTimeout(() => { row.remove(); settle(); }, 500);
  }

  function settle() {
    calm.classList.toggle('away', board.children.length > 0);
  }

  // More than twenty of one kind within seconds are one matter: they stand folded in one row.
  function folded(alert) {
    const now = Date.now();
    const burst = bursts.get(alert.code) || { times: [], row: null, ids: new Set(), shown: [], title: '' };
    bursts.set(alert.code, burst);
    burst.times = burst.times.filter((time) => now - time < BURST_MS);
    burst.times.push(now);
    if (burst.times.length <= BURST) {
      if (burst.times.length === 1) burst.row = null;
      if (!burst.row || !burst.row.isConnected) return false;
    }
    if (!burst.row || !burst.row.isConnected) {
      burst.ids = new Set();
      takeIn(burst);
      burst.row = document.createElement('li');
      burst.row.className = 'fold';
      burst.row.tabIndex = 0;
      const button = document.createElement('button');
      button.addEventListener('click', () => location.reload());
      burst.row.append(button);
      board.prepend(burst.row);
    }
    burst.ids.add(alert.id);
    burst.title = alert.title;
    count(alert.code, burst);
    return true;
  }

  // Those that came first stand in the fold too, unless somebody holds them or is about to.
  function takeIn(burst) {
    burst.shown.filter((row) => row.isConnected && !row.dataset.holder && !row.contains(document.activeElement))
      .forEach((row) => { burst.ids.add(row.dataset.id); row.remove(); });
    burst.shown = [];
  }

  function count(code, burst) {
    if (!burst.row) return;
    if (!burst.ids.size) { burst.row.remove(); settle(); return; }
    const own = words[`fold-${code}`.replace(/[.-]+(.)/g, (_, letter) => letter.toUpperCase())];
    burst.row.firstElementChild.textContent =
      (own || more).replace('{0}', burst.ids.size.toLocaleString()).replace('{1}', burst.title);
  }

  function change(alert) {
    const row = rowOf(alert.id);
    if (row && Number(row.dataset.change) >= alert.change) return;
    if (!belongs(alert)) {
      if (row) leave(row);
      bursts.forEach((burst, code) => { if (burst.ids.delete(alert.id)) count(code, burst); });
      return;
    }
    if (row) { fill(row, alert); return; }
    if (folded(alert)) return;
    const fresh = template.cloneNode(true);
    fill(fresh, alert);
    fresh.classList.add('fresh');
    const burst = bursts.get(alert.code);
    burst.shown = burst.shown.filter((row) => row.isConnected).slice(-BURST);
    burst.shown.push(fresh);
    const after = [...board.children].find(
      (other) => other.dataset.id && (part(other, 'age').dateTime || '') < alert.raisedAt);
    board.insertBefore(fresh, after || null);
    while (board.children.length > MOST_ROWS) board.lastElementChild.remove();
    settle();
  }

  const state = (name) => {
    live.dataset.state = name;
    live.querySelector('.live-text').textContent = live.querySelector('.live-text').dataset[name];
  };

  let last = board.dataset.after;
  let pause = 1000;
  function listen() {
    const source = new EventSource(`/alerts/stream?after=${last}`);
    source.addEventListener('open', () => { state('live'); pause = 1000; });
    source.addEventListener('alert', (event) => {
      last = event.lastEventId;
      change(JSON.parse(event.data));
    });
    source.addEventListener('reset', () => location.reload());
    source.addEventListener('error', () => {
      state('wait');
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(async () => {
        const answer = await fetch('/alerts', { headers: { 'HX-Request': 'true' } }).catch(() => null);
        if (answer && answer.status === 401) { state('out'); location.reload(); return; }
        listen();
      }, pause);
      pause = Math.min(pause * 2, 15000);
    });
  }

  async function step(row, name) {
    row.classList.add('busy');
    try {
      const answer = await fetch(`/alerts/${row.dataset.id}/${name}`, {
        method: 'POST', headers: { 'HX-Request': 'true', ...csrfHeaders() },
      });
      if (answer.status === 401) { location.reload(); return; }
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('li.alert');
      const notice = page.querySelector('#notice');
      if (notice) say(notice.textContent);
      if (fresh) replace(row, fresh);
    } catch (e) {
      state('wait');
    } finally {
      row.classList.remove('busy');
    }
  }

  function replace(row, fresh) {
    if (Number(fresh.dataset.change) >= Number(row.dataset.change)) {
      const focused = row.contains(document.activeElement);
      const next = document.importNode(fresh, true);
      row.replaceWith(next);
      own(next);
      if (focused) next.focus();
      if (!belongs({ state: next.dataset.state, holder: next.dataset.holder, called: next.dataset.called.split(' ') })) leave(next);
    }
  }

  board.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-step]');
    if (button) step(button.closest('li'), button.dataset.step);
  });

  document.addEventListener('keydown', (event) => {
    if (typing(event)) return;
    const rows = [...board.querySelectorAll('li')];
    const row = document.activeElement && document.activeElement.closest('#board > li');
    const at = rows.indexOf(row);
    const go = (to) => { if (rows[to]) { rows[to].focus(); rows[to].scrollIntoView({ block: 'nearest' }); } };
    if (event.key === 'j') go(at + 1);
    else if (event.key === 'k') go(at < 0 ? 0 : at - 1);
    else if (event.key === 'c' && row && row.dataset.id) step(row, 'claim');
    else if (event.key === 'a' && row && row.dataset.id) step(row, 'acknowledgement');
    else if (event.key === 'Enter' && row === event.target) {
      const target = row.querySelector('.meta a:not([hidden])');
      if (target) location.href = target.href;
    } else return;
    event.preventDefault();
  });

  board.querySelectorAll('li.alert').forEach(own);
  settle();
  listen();
})();
