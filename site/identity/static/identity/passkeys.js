// Passkeys. A button with data-passkey ("create" or "get") asks the browser for one and sends the form it belongs to;
// the options stand in the page (#passkey-options) or behind data-options-url. Without script the button stays hidden.
const decode = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
const encode = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const decodeIds = (list) => (list ?? []).map((one) => ({ ...one, id: decode(one.id) }));

const optionsFor = async (button) => {
  if (!button.dataset.optionsUrl) return JSON.parse(document.querySelector("#passkey-options").textContent);
  const answer = await fetch(button.dataset.optionsUrl, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`no options: ${answer.status}`);
  return answer.json();
};

const create = async ({ creation_options: { publicKey } }) => navigator.credentials.create({ publicKey: {
  ...publicKey,
  challenge: decode(publicKey.challenge),
  user: { ...publicKey.user, id: decode(publicKey.user.id) },
  excludeCredentials: decodeIds(publicKey.excludeCredentials),
} });

const get = async ({ request_options: { publicKey } }) => navigator.credentials.get({ publicKey: {
  ...publicKey,
  challenge: decode(publicKey.challenge),
  allowCredentials: decodeIds(publicKey.allowCredentials),
} });

const asText = (credential) => {
  const { response } = credential;
  const sent = { clientDataJSON: encode(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) sent[name] = encode(response[name]);
  }
  if (response.getTransports) sent.transports = response.getTransports();
  return JSON.stringify({
    type: credential.type,
    id: credential.id,
    rawId: encode(credential.rawId),
    response: sent,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
};

const start = async (button) => {
  const trouble = document.querySelector("[data-passkey-trouble]");
  trouble.hidden = true;
  button.disabled = true;
  try {
    const options = await optionsFor(button);
    const credential = await (button.dataset.passkey === "create" ? create(options) : get(options));
    button.form.elements.credential.value = asText(credential);
    button.form.submit();
  } catch {
    trouble.hidden = false; // cancelled, too late, no passkey here: the browser does not say which
    button.disabled = false;
  }
};

for (const button of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  button.hidden = false;
  button.addEventListener("click", () => start(button));
}
