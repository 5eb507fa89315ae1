// The page of a request at the desk: Ctrl+Enter sends, and what is new is offered without touching what is typed.
(() => {
  "use strict";
  const EVERY = 15000;
  const start = () => {
    // Wagtail puts two unnamed searches on a page, in the sidebar and above a list; a screen reader needs to tell them apart.
    const search = document.querySelector(".w-slim-header form[role=search]");
    if (search) search.setAttribute("aria-label", document.querySelector("h1")?.textContent.trim() ?? "");

    const page = document.querySelector("[data-desk-page][data-latest-url]");
    if (!page) return;
    const news = page.querySelector("[data-desk-news]");
    let shown = page.dataset.latest;

    const ask = async () => {
      if (document.hidden || !news.hidden) return;
      try {
        const answer = await fetch(page.dataset.latestUrl, {
          headers: { "If-None-Match": `"${shown}"`, "X-Requested-With": "XMLHttpRequest" },
          cache: "no-store",
        });
        if (answer.status === 200) news.hidden = (await answer.json()).latest === shown;
      } catch {
        // No network: the next round asks again.
      }
    };

    // The new page is fetched and its live parts take the place of ours; the composer is not one of them.
    const show = async () => {
      const answer = await fetch(window.location.href, { cache: "no-store" });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of page.querySelectorAll("[data-desk-live]")) {
        const next = fresh.getElementById(part.id);
        if (next) part.replaceWith(next);
      }
      shown = fresh.querySelector("[data-desk-page]").dataset.latest;
      news.hidden = true;
    };

    page.addEventListener("click", (event) => {
      if (event.target.closest("[data-desk-show]")) show();
    });
    page.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      const composer = event.target.closest("[data-desk-composer]");
      if (composer) composer.requestSubmit();
    });
    // A second press of the button while the first is on its way would say everything twice.
    page.addEventListener("submit", (event) => {
      if (event.target.dataset.sent) event.preventDefault();
      event.target.dataset.sent = "1";
    });
    window.addEventListener("pageshow", () => {
      page.querySelectorAll("form[data-sent]").forEach((form) => form.removeAttribute("data-sent"));
    });
    window.setInterval(ask, EVERY);
    document.addEventListener("visibilitychange", ask);
  };
  // Wagtail names the brand's link "Dashboard", which is not what is written on it.
  window.addEventListener("load", () => {
    const brand = document.querySelector(".sidebar-custom-branding");
    if (brand) brand.setAttribute("aria-label", `${brand.textContent.trim()}, ${brand.getAttribute("aria-label")}`);
  });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
