// Where the page's program cannot be loaded or started, says so. A panic of the running program is its own affair.
(() => {
  let started = false;
  const show = () => {
    if (started || document.querySelector("[role=alert]:not([hidden])")) return;
    const failure = document.getElementById("boot-failure");
    document.getElementById("skeleton")?.remove();
    document.body.append(failure.content.cloneNode(true));
  };
  if (typeof WebAssembly !== "object") show();
  addEventListener("TrunkApplicationStarted", () => (started = true));
  addEventListener("unhandledrejection", show);
  // Capturing: a script that did not load tells only itself, and so do links, which are hints and may fail.
  addEventListener("error", (event) => event.target?.tagName !== "LINK" && show(), true);
})();
