// Only in a preview: the page comes anew when the story was saved, and the reader's place is kept.
(() => {
  const kept = "newquality-preview:" + location.pathname;
  const shown = document.currentScript.dataset.version;
  const mistakes = document.documentElement.dataset.preview === "mistakes";
  const leave = (address) => {
    if (!mistakes) sessionStorage.setItem(kept, String(scrollY));
    if (address && address !== location.pathname) location.assign(address);
    else location.reload();
  };
  const place = sessionStorage.getItem(kept);
  if (place !== null && !mistakes) {
    sessionStorage.removeItem(kept);
    history.scrollRestoration = "manual";
    const back = () => scrollTo({ top: Number(place), behavior: "instant" });
    back();
    addEventListener("load", () => {
      back();
      history.scrollRestoration = "auto";
    });
  }
  const news = new EventSource("/-/news?shown=" + encodeURIComponent(shown));
  news.addEventListener("version", (event) => {
    const { version, page } = JSON.parse(event.data);
    if (version === shown) return;
    news.close();
    leave(page);
  });
  addEventListener("pagehide", () => news.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
