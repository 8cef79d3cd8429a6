// The choice of large type is kept for the pages that follow. The choice itself needs no script.
(function () {
  "use strict";
  var box = document.getElementById("large");
  try {
    box.checked = localStorage.getItem("large") === "1";
    box.addEventListener("change", function () {
      localStorage.setItem("large", box.checked ? "1" : "0");
    });
  } catch (refused) {
    // A browser that keeps nothing: the choice holds on this page.
  }
})();

// The marks of a chart answer to pointer, touch and keys: one line with period, value, unit and status.
// Without this script each mark has its words as a native title, and the table below has every figure.
// One Tab stop a chart; arrows, Home and End move from mark to mark, Escape leaves.
(() => {
  if (!document.querySelector(".mark")) return;
  const NEAR = 32;
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const line = document.body.appendChild(document.createElement("p"));
  line.className = "mark-line";
  line.setAttribute("role", "status");
  let shown = null;

  const within = (low, value, high) => Math.max(low, Math.min(value, high));

  const hide = () => {
    shown?.classList.remove("on");
    shown = null;
    line.textContent = "";
  };

  // A mark that has the focus is read by its own name, so the line is then only seen.
  const show = (mark, focused) => {
    if (mark === shown) return;
    hide();
    shown = mark;
    mark.classList.add("on");
    line.setAttribute("aria-live", focused ? "off" : "polite");
    line.textContent = mark.getAttribute("aria-label");
    const box = mark.getBoundingClientRect();
    const room = document.documentElement.clientWidth - line.offsetWidth - 4;
    const left = within(4, (box.left + box.right - line.offsetWidth) / 2, room);
    const above = box.top - line.offsetHeight - 8;
    const top = above < 0 ? box.bottom + 8 : above;
    line.style.transform = `translate(${scrollX + left}px, ${scrollY + top}px)`;  // no layout, so nothing shifts
  };

  const nearest = (marks, event) => {
    const hit = event.target.closest(".mark");
    if (hit) return hit;
    let found = null;
    let least = NEAR;
    for (const mark of marks) {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const across = Math.max(left - event.clientX, 0, event.clientX - right);
      const away = Math.hypot(across, Math.max(top - event.clientY, 0, event.clientY - bottom));
      if (away <= least) [found, least] = [mark, away];
    }
    return found;
  };

  // A title inside the drawing would be shown a second time by the browser, so the names move to attributes.
  const named = (element, role) => {
    const title = element.querySelector(":scope > title");
    element.setAttribute("role", role);
    element.setAttribute("aria-label", title.textContent);
    title.remove();
  };

  for (const chart of document.querySelectorAll("svg.chart")) {
    const marks = [...chart.querySelectorAll(".mark")];
    if (!marks.length) continue;
    const stop = (chosen) => marks.forEach((mark) => { mark.tabIndex = mark === chosen ? 0 : -1; });
    const point = (event) => {
      const mark = nearest(marks, event);
      mark ? show(mark) : hide();
    };

    named(chart, "group");
    chart.removeAttribute("aria-labelledby");
    chart.querySelectorAll("text").forEach((text) => text.setAttribute("aria-hidden", "true"));
    marks.forEach((mark) => named(mark, "img"));
    stop(marks[0]);

    chart.addEventListener("pointermove", point);
    chart.addEventListener("pointerdown", point);
    chart.addEventListener("pointerleave", (event) => event.pointerType === "touch" || hide());
    chart.addEventListener("focusout", hide);
    chart.addEventListener("focusin", (event) => {
      stop(event.target);
      show(event.target, true);
    });
    chart.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      marks[within(0, marks.indexOf(event.target) + step, marks.length - 1)].focus();
    });
  }

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    shown.blur();
    hide();
  });
  addEventListener("pointerdown", (event) => event.target.closest("svg.chart") || hide());
  addEventListener("resize", hide);
})();

// Sets the reader's own day where a reference asks for the day of access, and adds a button that copies the text.
// Without this script both stay text to be selected.
for (const slot of document.querySelectorAll("[data-day]")) {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  slot.textContent = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
for (const text of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "复制";
  button.setAttribute("aria-live", "polite");
  button.onclick = async () => {
    getSelection().selectAllChildren(text);
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      document.execCommand("copy");
    }
    button.textContent = "已复制";
  };
  text.after(button);
}
