/// The program that runs in every previewed page.
///
/// One tab of a browser listens (browsers open only six connections to one host) and passes on what it hears. A page
/// reloads when its own version changed or a file it loaded did; when only its style sheets changed they are swapped.
enum ReloadScript {
  static let text = #"""
    (() => {
      "use strict";
      const tag = document.currentScript;
      const { file, version } = tag.dataset;
      const scrollKey = "bulletin-scroll:" + location.pathname;
      let known = null, checking = Promise.resolve(), last = null;

      restoreScroll();
      addEventListener("pageshow", (event) => { if (event.persisted) { follow(); check(); } });
      follow();

      // A page that is left lets go at once: the browser may keep it, asleep, for the way back.
      function follow() {
        const leaving = new AbortController();
        addEventListener("pagehide", () => leaving.abort(), { once: true });
        const channel = "BroadcastChannel" in self && navigator.locks ? new BroadcastChannel("bulletin-reload") : null;
        if (!channel) return listen(leaving.signal, apply);
        leaving.signal.addEventListener("abort", () => channel.close());
        channel.onmessage = ({ data }) => {
          if (data === "state?") { if (last) channel.postMessage(last); } else apply(data);
        };
        channel.postMessage("state?");
        navigator.locks.request("bulletin-reload", { signal: leaving.signal }, () => new Promise((release) => {
          leaving.signal.addEventListener("abort", release);
          listen(leaving.signal, (state) => {
            last = state;
            apply(state);
            channel.postMessage(state);
          });
        })).catch(() => {});
      }

      function listen(leaving, tell, wait = 250) {
        if (leaving.aborted) return;
        const events = new EventSource(new URL("events", tag.src));
        const close = () => events.close();
        leaving.addEventListener("abort", close);
        events.onopen = () => { wait = 250; };
        events.onmessage = ({ data }) => { if (!leaving.aborted) tell(JSON.parse(data)); };
        events.onerror = () => {
          close();
          leaving.removeEventListener("abort", close);
          setTimeout(listen, wait, leaving, tell, Math.min(wait * 2, 2000));
        };
      }

      function apply({ generation, changed, failure }) {
        showFailure(failure);
        if (generation === known) return;
        const followsOn = known !== null && generation === known + 1;
        known = generation;
        if (!followsOn || !changed || concernsThisPage(changed)) return check(changed);
        refresh(changed);
      }

      // A page may also come to an address that so far showed the page for missing ones.
      function concernsThisPage(changed) {
        const here = decoded(location.pathname);
        const index = here.replace(/\/*$/, "/index.html");
        return changed.some((path) => path === file || here.endsWith("/" + path) || index.endsWith("/" + path));
      }

      function decoded(path) {
        try { return decodeURIComponent(path); } catch { return path; }
      }

      // Asks what this page should be now; several calls run one after another.
      function check(changed) {
        checking = checking.then(async () => {
          const response = await fetch(location.href, { method: "HEAD", cache: "no-store" });
          const now = response.headers.get("X-Bulletin-Page");
          if (now !== version) return reload();
          if (!await swapStyleSheets()) refresh(changed);
        }).catch(() => {});
      }

      // Puts in the style sheets that the page should have now; false where it has them.
      async function swapStyleSheets() {
        const response = await fetch(location.href, { cache: "no-store" });
        const fresh = sheets(new DOMParser().parseFromString(await response.text(), "text/html"));
        const old = sheets(document);
        if (fresh.length !== old.length) return reload();
        const pairs = old.map((link, index) => [link, fresh[index]]);
        const differing = pairs.filter(([link, other]) => original(link) !== other.outerHTML);
        for (const [link, other] of differing) replace(link, other, other.outerHTML);
        return differing.length > 0;
      }

      // Files that kept their names: style sheets are loaded anew, anything else that was loaded needs a reload.
      function refresh(changed) {
        if (!changed) return;
        const hit = (url) => {
          const { origin, pathname } = new URL(url, location.href);
          return origin === location.origin && changed.some((path) => decoded(pathname).endsWith("/" + path));
        };
        if (performance.getEntriesByType("resource").some(({ name }) => !/\.css$/.test(new URL(name).pathname) && hit(name))) {
          return reload();
        }
        for (const link of sheets(document).filter((link) => hit(link.href))) {
          const fresh = link.cloneNode();
          const url = new URL(link.href);
          url.searchParams.set("v", known);
          fresh.href = url;
          replace(link, fresh, original(link));
        }
      }

      function sheets(root) {
        return [...root.querySelectorAll("link[rel~=stylesheet]")].filter((link) => !link.bulletinReplaced);
      }

      function original(link) { return link.bulletinSource ?? link.outerHTML; }

      // The old sheet stays until the new one is there, so that the page never stands without style.
      function replace(link, fresh, source) {
        const copy = document.importNode(fresh);
        copy.bulletinSource = source;
        link.bulletinReplaced = true;
        copy.onload = copy.onerror = () => link.remove();
        link.after(copy);
      }

      function reload() {
        try { sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY])); } catch {}
        location.reload();
      }

      function restoreScroll() {
        try {
          const place = JSON.parse(sessionStorage.getItem(scrollKey));
          sessionStorage.removeItem(scrollKey);
          if (place) addEventListener("load", () => requestAnimationFrame(() => scrollTo(...place)), { once: true });
          if (place && document.readyState === "complete") scrollTo(...place);
        } catch {}
      }

      function showFailure(text) {
        let overlay = document.getElementById("bulletin-failure");
        if (!text) return overlay?.remove();
        if (!overlay) {
          overlay = document.createElement("div");
          overlay.id = "bulletin-failure";
          overlay.setAttribute("role", "alert");
          overlay.attachShadow({ mode: "open" }).append(heading(), block());
          document.documentElement.append(overlay);
        }
        overlay.style.cssText = "all:initial;position:fixed;inset:0;z-index:2147483647;overflow:auto;padding:2rem;"
          + "box-sizing:border-box;background:rgba(20,20,24,.96);color:#f4f4f5;font:16px/1.5 system-ui,sans-serif";
        overlay.shadowRoot.querySelector("pre").textContent = text;
      }

      function heading() {
        const line = document.createElement("p");
        line.style.cssText = "margin:0 0 1rem;font-weight:600;color:#ff8f87";
        line.textContent = "The site could not be built. Below is the last good version; this goes away once the errors are mended.";
        return line;
      }

      function block() {
        const pre = document.createElement("pre");
        pre.style.cssText = "margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,monospace";
        return pre;
      }
    })();

    """#
}
