/**
 * The look all pages share: frame, menu, typography, small charts, pages that say what went wrong. How to make a page
 * stands at the top of {@code static/css/beffroi.css}. A feature appears in the menu by declaring a {@link
 * fr.beffroi.server.web.MenuEntry} bean, and its texts are found in the {@code messages} bundle beside its classes.
 */
@NullMarked
package fr.beffroi.server.web;

import org.jspecify.annotations.NullMarked;
