// Where the page's program cannot be loaded or started, or stops by a trap, says so. The link stays as it is.
(() => {
  let started = false;
  const trapped = (reason) => typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError;
  const show = (reason) => {
    if (trapped(reason)) {
      document.getElementById("skeleton")?.remove();
      document.getElementById("panic").hidden = false;
      return;
    }
    if (started || document.querySelector("[role=alert]:not([hidden])")) return;
    const failure = document.getElementById("boot-failure");
    document.getElementById("skeleton")?.remove();
    document.body.append(failure.content.cloneNode(true));
  };
  if (typeof WebAssembly !== "object") show();
  addEventListener("TrunkApplicationStarted", () => (started = true));
  addEventListener("unhandledrejection", (event) => show(event.reason));
  // Capturing: a script that did not load tells only itself, and so do links, which are hints and may fail.
  addEventListener("error", (event) => event.target?.tagName !== "LINK" && show(event.error), true);
})();
