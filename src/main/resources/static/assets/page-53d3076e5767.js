import { initAll } from "./govuk-frontend-6.6.0-0391e416adb9.js";

initAll();
