package fr.beffroi.server.answers;

/** How a message reached the collectivity. */
enum Channel {
    DESK,
    PHONE,
    MAIL,
    FORM,
    API
}
