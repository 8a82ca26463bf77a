// A fact and its words light each other up. Without this script the numbers between them are links.
// A panel of facts that has a scroll bar of its own is moved so that the fact of the words under the pointer can be seen.
(() => {
  const marked = [...document.querySelectorAll("[data-claims]")];
  const byClaim = new Map();
  for (const element of marked)
    for (const claim of element.dataset.claims.split(" "))
      byClaim.set(claim, [...(byClaim.get(claim) ?? []), element]);
  const light = (element, on) => {
    for (const claim of element.dataset.claims.split(" "))
      for (const other of byClaim.get(claim) ?? []) other.classList.toggle("lit", on);
  };
  const show = (element) => {
    const fact = document.getElementById(`f-${element.dataset.claims.split(" ")[0]}`)?.closest("li");
    const panel = fact?.closest(".told");
    if (!panel || panel.contains(element) || panel.scrollHeight <= panel.clientHeight) return;
    const [own, its] = [panel.getBoundingClientRect(), fact.getBoundingClientRect()];
    if (its.top < own.top || its.bottom > own.bottom) panel.scrollTop += its.top - own.top - (own.height - its.height) / 2;
  };
  for (const element of marked) {
    element.addEventListener("mouseenter", () => {
      light(element, true);
      show(element);
    });
    element.addEventListener("mouseleave", () => light(element, false));
    element.addEventListener("focusin", () => light(element, true));
    element.addEventListener("focusout", () => light(element, false));
  }
  const lightTarget = () => {
    const claim = location.hash.replace(/^#[cf]-/, "");
    for (const element of document.querySelectorAll(".found")) element.classList.remove("found");
    for (const element of byClaim.get(claim) ?? []) element.classList.add("found");
  };
  addEventListener("hashchange", lightTarget);
  lightTarget();
})();
