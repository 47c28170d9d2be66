// Dialogs: a button with data-opens="id" opens the dialog of that id; data-closes closes the one it stands in.
// Also closes the account sheet and the groups of the menu when the person looks elsewhere.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens);
    if (dialog && !dialog.open) dialog.showModal();
    return;
  }
  const closer = event.target.closest("[data-closes]");
  if (closer) closer.closest("dialog").close();
  for (const sheet of document.querySelectorAll("details.account[open], details.menu-group[open]")) {
    if (!sheet.contains(event.target)) sheet.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const sheet of document.querySelectorAll("details.account[open], details.menu-group[open]")) {
    sheet.open = false;
    sheet.querySelector("summary").focus();
  }
});
