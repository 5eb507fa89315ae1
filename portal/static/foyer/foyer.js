// What the portal does beyond HTML and htmx. Every page works without it.
const on = (type, act, capture = false) => document.addEventListener(type, act, capture);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
const dirty = new Set();
const confirmed = new WeakSet();

// --- Ask before a form that says so: <form data-confirm="What will happen" data-confirm-button="Do it">

const ask = (form, submitter) => {
  const dialog = document.getElementById("confirm-template").content.firstElementChild.cloneNode(true);
  const yes = dialog.querySelector("[value=yes]");
  dialog.querySelector("p").textContent = form.dataset.confirm;
  if (form.dataset.confirmButton) yes.textContent = form.dataset.confirmButton;
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
  dirty.delete(form);
  showUpload(form, null);
}, true);

// --- Chosen files: their names, one by one removable, and how far the upload is

const size = (bytes) => {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const format = { style: "unit", unit, maximumFractionDigits: unit === "megabyte" ? 1 : 0 };
  return new Intl.NumberFormat(document.documentElement.lang, format).format(Math.max(value, 1));
};

const icon = (name, like) => {
  const svg = like.cloneNode(true);
  const use = svg.querySelector("use");
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${name}`));
  return svg;
};

const setFiles = (input, files) => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
};

const row = (zone, input, file, redraw) => {
  const like = zone.querySelector("svg");
  const item = document.createElement("li");
  const name = document.createElement("span");
  const note = document.createElement("span");
  const remove = document.createElement("button");
  const tooLarge = zone.dataset.maxSize && file.size > Number(zone.dataset.maxSize);
  item.className = "file";
  name.className = "file-name";
  name.textContent = file.name;
  note.className = tooLarge ? "file-note too-large" : "file-note";
  note.textContent = tooLarge ? zone.dataset.tooLarge : size(file.size);
  remove.type = "button";
  remove.className = "button quiet square small";
  remove.ariaLabel = fill(zone.dataset.remove, { name: file.name });
  remove.append(icon("x", like));
  remove.addEventListener("click", () => {
    setFiles(input, [...input.files].filter((other) => other !== file));
    redraw();
    input.focus();
  });
  item.append(icon(file.type.startsWith("image/") ? "image" : "file", like), name, note, remove);
  return item;
};

const enhanceFiles = (zone) => {
  const input = zone.querySelector("input[type=file]");
  const list = zone.parentElement.querySelector("[data-chosen]");
  const most = Number(zone.dataset.maxFiles) || Infinity;
  let kept = [];
  const redraw = (note) => {
    kept = [...input.files];
    list.replaceChildren(...kept.map((file) => row(zone, input, file, redraw)));
    if (note) list.append(Object.assign(document.createElement("li"), { className: "field-help", textContent: note }));
  };
  input.addEventListener("change", () => {
    const known = new Set(kept.map((file) => `${file.name}/${file.size}/${file.lastModified}`));
    const added = [...input.files].filter((file) => !known.has(`${file.name}/${file.size}/${file.lastModified}`));
    const all = [...kept, ...added];
    setFiles(input, all.slice(0, most));
    redraw(all.length > most ? fill(zone.dataset.tooMany, { count: most }) : "");
  });
  for (const type of ["dragenter", "dragover"]) zone.addEventListener(type, () => zone.toggleAttribute("data-over", true));
  for (const type of ["dragleave", "drop"]) zone.addEventListener(type, () => zone.toggleAttribute("data-over", false));
  input.form?.addEventListener("reset", () => setTimeout(redraw));
  zone.dataset.ready = "";
};

// Without a share the bar only shows that something is on its way.
const showUpload = (form, share) => {
  for (const box of form.querySelectorAll?.("[data-upload]") ?? []) {
    const input = box.parentElement.querySelector("input[type=file]");
    const bar = box.querySelector("progress");
    box.hidden = share === 1 || !input.files.length;
    if (share === null) bar.removeAttribute("value");
    else bar.value = share * 100;
  }
};

on("htmx:xhr:progress", ({ target, detail }) => {
  if (detail.lengthComputable && detail.total) showUpload(target, Math.min(detail.loaded / detail.total, 0.99));
});
on("htmx:afterRequest", ({ target }) => showUpload(target, 1));

// --- Text that is not sent yet: grows with its content, and is not lost by a slip

on("input", ({ target }) => {
  if (target.form?.hasAttribute("data-guard")) dirty.add(target.form);
  if (target.matches("textarea[data-autosize]") && !CSS.supports("field-sizing", "content")) {
    target.style.height = "auto";
    target.style.height = `${target.scrollHeight + 2}px`;
  }
});
window.addEventListener("beforeunload", (event) => {
  const unsent = [...dirty].some((form) => form.isConnected && [...new FormData(form).entries()].some(
    ([name, value]) => name !== "csrfmiddlewaretoken" && typeof value === "string" && value.trim() !== ""));
  if (unsent) event.preventDefault();
});

// --- Live updates: what one is looking at stays where it is

let anchor = null;
on("htmx:beforeSwap", ({ target }) => {
  const live = target.closest?.("[data-live]");
  const inView = live && [...live.querySelectorAll("[id]")].find((part) => part.getBoundingClientRect().bottom > 0);
  anchor = inView && { id: inView.id, top: inView.getBoundingClientRect().top };
});
on("htmx:afterSettle", () => {
  const now = anchor && document.getElementById(anchor.id);
  if (now) window.scrollBy({ top: now.getBoundingClientRect().top - anchor.top, behavior: "instant" });
  anchor = null;
});

// --- Small panels and notes close again

on("click", ({ target }) => {
  target.closest("[data-dismiss]")?.closest("[data-toast]")?.remove();
  for (const menu of document.querySelectorAll("details[data-menu][open]")) if (!menu.contains(target)) menu.open = false;
});
on("keydown", ({ key }) => {
  const menu = key === "Escape" && document.querySelector("details[data-menu][open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// --- Whatever is on the page now, or comes with a swap

const enhance = (root) => {
  for (const zone of root.querySelectorAll("[data-files]:not([data-ready])")) enhanceFiles(zone);
  root.querySelector("[data-focus]")?.focus();
  for (const toast of root.querySelectorAll(".toasts .toast.success")) {
    setTimeout(() => toast.matches(":hover, :focus-within") || toast.remove(), 8000);
  }
};
enhance(document);
on("htmx:load", ({ detail }) => enhance(detail.elt.parentElement ?? detail.elt));
