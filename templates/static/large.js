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
