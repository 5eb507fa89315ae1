// What the portal does beyond HTML and htmx; every page works without it.
const on = (type, act, capture) => document.addEventListener(type, act, capture);
const all = (selector, root = document) => root.querySelectorAll(selector);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

// Asks first: <form data-confirm="What will happen" data-confirm-button="Do it">
const confirmed = new WeakSet();
const ask = (form, submitter) => {
  const dialog = document.querySelector("#confirm-template").content.firstElementChild.cloneNode(true);
  dialog.querySelector("p").textContent = form.dataset.confirm;
  if (form.dataset.confirmButton) dialog.querySelector("[value=yes]").textContent = form.dataset.confirmButton;
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue !== "yes") return;
    confirmed.add(form);
    form.requestSubmit(submitter);
  });
  document.body.append(dialog);
  dialog.showModal();
};
on("submit", (event) => {
  const form = event.target;
  if (form.dataset.confirm && !confirmed.delete(form)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(form, event.submitter);
    return;
  }
  if (sending.has(form)) { // the second click of two
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  if (form.method === "post" && !form.hasAttribute("hx-post")) { // htmx locks its own
    sending.add(form);
    event.submitter?.setAttribute("aria-busy", "true");
    setTimeout(release, 15000, form); // for who has stopped the browser; what is on its way is replaced
  }
  unsent.delete(form);
  showUpload(form);
}, true);

// A form goes once, until the page is back
const sending = new Set();
const release = (form) => {
  sending.delete(form);
  for (const button of all("[aria-busy]", form)) button.removeAttribute("aria-busy");
};
window.addEventListener("pageshow", () => {
  for (const form of sending) {
    release(form);
    showUpload(form, 1);
  }
});

// Chosen files, each removable, and how far the upload is
const size = (bytes) => {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), "kilobyte"] : [bytes / 1e6, "megabyte"];
  return value.toLocaleString(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: 1 });
};
const icon = (zone, name) => {
  const svg = zone.querySelector("svg").cloneNode(true);
  const use = svg.firstElementChild;
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${name}`));
  return svg;
};
const enhanceFiles = (zone) => {
  const { remove, maxFiles = Infinity, maxSize = Infinity, tooMany, tooLarge } = zone.dataset;
  const input = zone.querySelector("input");
  const list = zone.parentElement.querySelector("[data-chosen]");
  let kept = [];
  const keep = (files, note) => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    kept = [...input.files];
    list.replaceChildren(...kept.map(row));
    if (note) list.append(make("li", { className: "field-help", textContent: note }));
  };
  const row = (file) => {
    const refused = file.size > maxSize;
    const name = make("span", { className: "file-name", textContent: file.name });
    const note = make("span", { className: "file-note", textContent: refused ? tooLarge : size(file.size) });
    const button = make("button", { type: "button", className: "button quiet square small" });
    note.classList.toggle("too-large", refused);
    button.ariaLabel = fill(remove, { name: file.name });
    button.append(icon(zone, "x"));
    button.onclick = () => {
      keep(kept.filter((other) => other !== file));
      input.focus();
    };
    const item = make("li", { className: "file" });
    item.append(icon(zone, file.type.startsWith("image/") ? "image" : "file"), name, note, button);
    return item;
  };
  const key = (file) => `${file.name}/${file.size}/${file.lastModified}`;
  input.addEventListener("change", () => {
    const files = [...new Map([...kept, ...input.files].map((file) => [key(file), file])).values()];
    const here = all(`[name="kept-${input.name}"]:checked`, input.form).length; // with an earlier try
    const room = Math.max(maxFiles - here, 0);
    keep(files.slice(0, room), files.length > room ? tooMany : "");
  });
  input.form?.addEventListener("reset", () => keep([]));
  for (const type of ["dragover", "dragleave", "drop"]) {
    zone.addEventListener(type, () => zone.toggleAttribute("data-over", type === "dragover"));
  }
  zone.dataset.ready = "";
};
const showUpload = (form, share) => {
  for (const box of all("[data-upload]", form)) {
    box.hidden = share === 1 || !box.parentElement.querySelector("input").files.length;
    if (share) box.querySelector("progress").value = share * 100;
  }
};
on("htmx:xhr:progress", ({ target, detail }) => {
  if (detail.lengthComputable && detail.loaded) showUpload(target, Math.min(detail.loaded / detail.total, 0.99));
});
on("htmx:afterRequest", ({ target }) => showUpload(target, 1));

// Text not sent yet is not lost by a slip: <form data-guard>
const unsent = new Set();
on("input", ({ target }) => {
  if (target.form?.hasAttribute("data-guard")) unsent.add(target.form);
});
window.addEventListener("beforeunload", (event) => {
  const filled = (form) => [...all("textarea", form)].some((text) => form.isConnected && text.value.trim());
  if ([...unsent].some(filled)) event.preventDefault();
});

// Led elsewhere, as after signing out in another window: nothing holds the page that must go. What is typed waits in
// this tab for the same person, unless access has ended or the form is to be remembered nowhere.
const keptAs = (index) => `unsent ${document.querySelector("[data-person]")?.dataset.person} ${location.pathname} ${index}`;
const fields = (form) => [...form.elements].filter((field) => field.name && !/^(hidden|file|password|submit|button)$/.test(field.type));
const holder = (field) => (/^(checkbox|radio)$/.test(field.type) ? "checked" : "value");
const guarded = () => [...all("form[data-guard]:not([autocomplete=off])")];
on("htmx:beforeOnLoad", ({ target, detail }) => {
  const to = detail.xhr.getResponseHeader("HX-Redirect");
  if (!to) return;
  guarded().forEach((form, index) => {
    if (to.startsWith("/portal/") || !(unsent.has(form) || form === target)) return;
    const typed = fields(form).map((field) => [field.name, field[holder(field)]]);
    sessionStorage.setItem(keptAs(index), JSON.stringify(typed));
  });
  unsent.clear();
});
guarded().forEach((form, index) => {
  const typed = JSON.parse(sessionStorage.getItem(keptAs(index)) ?? "[]");
  sessionStorage.removeItem(keptAs(index));
  fields(form).forEach((field, place) => {
    const [name, value] = typed[place] ?? [];
    if (field.name === name) field[holder(field)] = value;
  });
  if (typed.length) unsent.add(form);
});

// Asks only while somebody may be looking
on("htmx:beforeRequest", (event) => {
  if (document.hidden && event.target.closest("[data-while-visible]")) event.preventDefault();
});

// A live update leaves in place what one is looking at: <div data-live hx-trigger="every 10s">
let anchor;
on("htmx:beforeSwap", ({ target }) => {
  const parts = target.closest("[data-live]") ? [...all("[id]", target)] : [];
  const seen = parts.find((part) => part.getBoundingClientRect().bottom > 0);
  anchor = seen && { id: seen.id, top: seen.getBoundingClientRect().top };
});
on("htmx:afterSettle", () => {
  const now = anchor && document.getElementById(anchor.id);
  if (now) window.scrollBy({ top: now.getBoundingClientRect().top - anchor.top, behavior: "instant" });
  anchor = null;
});

// Menus and notes close again
on("click", ({ target }) => {
  target.closest("[data-dismiss]")?.closest("[data-toast]").remove();
  for (const menu of all("[data-menu][open]")) menu.open = menu.contains(target);
});
on("keydown", ({ key }) => {
  const menu = document.querySelector("[data-menu][open]");
  if (!menu || key !== "Escape") return;
  menu.open = false;
  menu.firstElementChild.focus();
});

// What is here now, or comes with a swap
const enhance = (root) => {
  all("[data-files]:not([data-ready])", root).forEach(enhanceFiles);
  root.querySelector("[data-focus]")?.focus();
  for (const toast of all(".toasts > .success")) {
    setTimeout(() => toast.matches(":hover, :focus-within") || toast.remove(), 8000);
  }
};
enhance(document);
on("htmx:load", ({ detail }) => enhance(detail.elt));

// Copies what stands in the field beside the button; without script the field is there to be marked by hand.
const offerCopying = (root = document) => {
  for (const button of all("[data-copy]", root)) button.hidden = !navigator.clipboard;
  for (const field of all("[data-copy-from]", root)) field.addEventListener("focus", () => field.select());
};
offerCopying();
on("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  const field = button.parentElement.querySelector("[data-copy-from]");
  field.select();
  await navigator.clipboard.writeText(field.value);
  button.querySelector("span").textContent = button.dataset.copied;
});
