// Passkeys: asks the browser, and hands its answer to the server as JSON. Nothing is shown where a browser has none.
const places = document.querySelectorAll("[data-passkey]");
const able = window.PublicKeyCredential?.parseRequestOptionsFromJSON && navigator.credentials;

async function post(path, body) {
  const token = document.querySelector("input[name=_csrf]").value;
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error((await response.json().catch(() => ({}))).problem);
  return response.json();
}

async function signIn(place) {
  const options = await post("/sign-in/passkey/options", {});
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  return post("/sign-in/passkey", { credential: credential.toJSON(), continue: place.dataset.continue });
}

async function register(place) {
  const options = await post(`${place.dataset.path}/options`, {});
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  const label = place.querySelector("input[name=label]")?.value ?? "";
  return post(place.dataset.path, { credential: credential.toJSON(), label });
}

for (const place of able ? places : []) {
  const button = place.querySelector("button");
  const problem = place.querySelector("[role=alert]");
  place.hidden = false;
  button.addEventListener("click", async () => {
    problem.hidden = true;
    button.disabled = true;
    try {
      const answer = await (place.dataset.passkey === "sign-in" ? signIn(place) : register(place));
      window.location.assign(answer.next);
    } catch (error) {
      problem.textContent =
        error instanceof DOMException || !error.message
          ? "That did not work. Try again, or use your password."
          : error.message;
      problem.hidden = false;
      button.disabled = false;
    }
  });
}
