"use strict";
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
